/**
 * Fetches the runtimes of package.json beside this file, at the versions of the lock file, unless they are there.
 */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const folder = fileURLToPath(new URL(".", import.meta.url));

/** Where the program of each Node version stands; undefined for one that this machine cannot have. */
export async function fetchNodes(): Promise<Record<string, string | undefined>> {
  await promisify(execFile)("pnpm", ["install", "--ignore-workspace", "--frozen-lockfile", "--dir", folder]);
  return Object.fromEntries(
    ["20", "22", "24", "26"].map((version) => {
      const program = `${folder}node_modules/node-${version}/bin/node`;
      return [version, existsSync(program) ? program : undefined];
    }),
  );
}
