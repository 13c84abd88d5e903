/**
 * Fetches what runtimes/package.json lists, at the versions of the lock file, unless it is there.
 */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { withFileLock } from "./with-file-lock.ts";

const folder = fileURLToPath(new URL("../runtimes/", import.meta.url));

// Where each one's package for linux-x64 keeps the program.
const programs = {
  "node-20": "bin/node",
  "node-22": "bin/node",
  "node-24": "bin/node",
  "node-26": "bin/node",
  bun: "bin/bun",
  deno: "deno",
  workerd: "bin/workerd",
} as const;

/** Where the program of each runtime stands; undefined for one that this machine cannot have. */
export type Runtimes = Record<keyof typeof programs, string | undefined>;

/** Installs the runtimes; two suites that ask at the same time take turns. */
export async function fetchRuntimes(): Promise<Runtimes> {
  await withFileLock(`${folder}node_modules/.installing`, () =>
    promisify(execFile)("pnpm", ["install", "--frozen-lockfile", "--dir", folder], { timeout: 600_000 }),
  );
  return findRuntimes();
}

/** The runtimes that have been fetched. */
export function findRuntimes(): Runtimes {
  const found = Object.entries(programs).map(([name, place]) => {
    const program = `${folder}node_modules/${name}/${place}`;
    return [name, existsSync(program) ? program : undefined];
  });
  return Object.fromEntries(found);
}

/** Where the program of each Node version stands; undefined for one that this machine cannot have. */
export async function fetchNodes(): Promise<Record<string, string | undefined>> {
  const runtimes = await fetchRuntimes();
  return Object.fromEntries(
    (["20", "22", "24", "26"] as const).map((version) => [version, runtimes[`node-${version}`]]),
  );
}
