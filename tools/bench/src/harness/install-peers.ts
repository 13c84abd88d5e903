import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * Installs the peers of a benchmark, at the versions in their lockfile, and returns their folder. They are not
 * dependencies of the workspace, so that only those who run benchmarks download them.
 */
export function installPeers(benchmark: string): string {
  const folder = fileURLToPath(new URL(`../../peers/${benchmark}`, import.meta.url));
  const flags = ["--ignore-workspace", "--frozen-lockfile", "--ignore-scripts", "--silent", "--dir", folder];
  execFileSync("pnpm", ["install", ...flags], { stdio: ["ignore", "ignore", "inherit"] });
  return folder;
}
