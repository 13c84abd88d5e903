import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * Installs the peers of a benchmark, at the versions of their own lockfile, and returns their folder. They are no
 * dependencies of the workspace, so that nobody downloads them who does not measure.
 */
export function installPeers(benchmark: string): string {
  const folder = fileURLToPath(new URL(`../../peers/${benchmark}`, import.meta.url));
  const flags = ["--ignore-workspace", "--frozen-lockfile", "--ignore-scripts", "--silent", "--dir", folder];
  execFileSync("pnpm", ["install", ...flags], { stdio: ["ignore", "ignore", "inherit"] });
  return folder;
}
