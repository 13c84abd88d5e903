import { fileURLToPath } from "node:url";
import { runProgram } from "@cbss/testing/run-program";

/** Runs a separate program that makes one call in the given environment. Resolves to its output. */
export async function callOnce(url: string, env: NodeJS.ProcessEnv): Promise<string> {
  const program = fileURLToPath(new URL("calling-program.ts", import.meta.url));
  const { out, err } = await runProgram(process.execPath, [program, url], {
    env: { ...process.env, ...env },
  });
  return out || err;
}
