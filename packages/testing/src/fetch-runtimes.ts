/**
 * Fetches the packages in runtimes/package.json, at the versions of the lock file, unless they are installed.
 */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { withFileLock } from "./with-file-lock.ts";

const folder = fileURLToPath(new URL("../runtimes/", import.meta.url));

// The path of the program in each runtime's package for linux-x64.
const programs = {
  "node-20": "bin/node",
  "node-22": "bin/node",
  "node-24": "bin/node",
  "node-26": "bin/node",
  bun: "bin/bun",
  deno: "deno",
  workerd: "bin/workerd",
} as const;

/** The path of each runtime's program, or undefined if this machine cannot run it. */
export type Runtimes = Record<keyof typeof programs, string | undefined>;

/** Installs the runtimes. Two suites that install at the same time take turns. */
export async function fetchRuntimes(): Promise<Runtimes> {
  await withFileLock(`${folder}node_modules/.installing`, () =>
    promisify(execFile)("pnpm", ["install", "--frozen-lockfile", "--dir", folder], { timeout: 600_000 }),
  );
  return findRuntimes();
}

/** Finds the runtimes that are installed. */
export function findRuntimes(): Runtimes {
  const found = Object.entries(programs).map(([name, place]) => {
    const program = `${folder}node_modules/${name}/${place}`;
    return [name, existsSync(program) ? program : undefined];
  });
  return Object.fromEntries(found);
}

/** Installs the runtimes, and returns the path of each Node version's program, or undefined if this machine cannot run it. */
export async function fetchNodes(): Promise<Record<string, string | undefined>> {
  const runtimes = await fetchRuntimes();
  return Object.fromEntries(
    (["20", "22", "24", "26"] as const).map((version) => [version, runtimes[`node-${version}`]]),
  );
}
