import { fileURLToPath } from "node:url";
import { runProgram } from "@cbss/testing/run-program";

/** Runs a program of its own that makes one call, in that environment, and resolves to what it prints. */
export async function callOnce(url: string, env: NodeJS.ProcessEnv): Promise<string> {
  const program = fileURLToPath(new URL("calling-program.ts", import.meta.url));
  const { out, err } = await runProgram(process.execPath, [program, url], {
    env: { ...process.env, ...env },
  });
  return out || err;
}
