/**
 * The hand-written source files of a checkout, each with its package.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface SourceFile {
  /** Relative to the checkout, with forward slashes. */
  path: string;
  /** The last part of the package's folder, so that `packages/release` and `tools/release` count as one package. */
  packageName: string;
  isTest: boolean;
  text: string;
}

const SOURCE = /\.(ts|mjs|cjs|js|astro)$/;
const GENERATED = /(^|\/)(generated|dist|node_modules)\//;
// A table of cases may be long, because it is read entry by entry.
const DATA = /-cases\.ts$/;
const TEST = /\.test\.ts$|\.test-d\.ts$|(^|\/)(test|load|gate|rehearsal|runtimes|failures|storms|fixtures)\//;

/** Lists the files that git tracks, or would track, in the folder `checkout`. */
export function sourceFiles(checkout: string): SourceFile[] {
  const list = ["ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate", "-z"];
  const paths = execFileSync("git", list, { cwd: checkout, encoding: "utf8" }).split("\0");
  return paths
    .filter((path) => SOURCE.test(path) && !GENERATED.test(path) && !DATA.test(path))
    .filter((path) => existsSync(join(checkout, path)))
    .map((path) => ({
      path,
      packageName: packageName(path),
      isTest: TEST.test(path),
      text: readFileSync(join(checkout, path), "utf8"),
    }));
}

function packageName(path: string): string {
  const [first = "", second = ""] = path.split("/");
  if (first === "packages" || first === "tools") return second;
  return path.includes("/") ? first : "(root)";
}
