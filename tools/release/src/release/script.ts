/**
 * Runs a script of the root's package.json. If it fails, the error has its last lines.
 */
import { run } from "../run.ts";

/** Runs `pnpm run NAME`. */
export async function script(root: string, name: string, ...args: string[]): Promise<void> {
  await run("pnpm", ["run", name, ...args], root).catch(({ stdout = "", stderr = "" }) => {
    const last = `${stdout}\n${stderr}`.trim().split("\n").slice(-15).join("\n");
    throw new Error(
      `\`pnpm run ${name}\` failed, and nothing is published: fix the problems below.\n${last}`,
    );
  });
}
