/**
 * What must not be in a tarball: anything but what a caller uses, and anything about the machine that packed it.
 */
import { execFile } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { temporaryFolder } from "./temporary-folder.ts";

// What each package may hold; the document's files are those that its subpaths export.
const allowed = [
  /^(package\.json|README\.md|LICENSE|THIRD-PARTY-LICENSES\.txt|config\.schema\.json)$/,
  /^dist\/[\w/-]+\.(js|d\.ts|json|yaml)$/,
  /^(examples\/[\w./-]+\.(json|yaml|xml|form|txt|html|md)|vectors\/[\w.-]+\.json)$/,
];
const forDevelopers =
  /\.(test|test-d|spec)\.|(^|\/)(tsconfig[^/]*\.json|tsdown\.config\.\w+|src|test|scripts|node_modules)(\/|$)/;
const root = fileURLToPath(new URL("../../..", import.meta.url));
const machinePaths = [root, `${homedir()}/`, "file:///", "/home/runner/", "/Users/"];

/** Says what is wrong with a tarball, one clause for each file. */
export async function tarballProblems(tarball: string): Promise<string[]> {
  const folder = temporaryFolder();
  await promisify(execFile)("tar", ["-xzf", tarball], { cwd: folder });
  const packed = join(folder, "package");
  return filesIn(packed).flatMap((name) => {
    const problem = problemOf(name, readFileSync(join(packed, name), "utf8"));
    return problem ? [`${name} ${problem}`] : [];
  });
}

/** Every file of a folder, by its path in there. */
export function filesIn(folder: string): string[] {
  return globSync("**/*", { cwd: folder, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => `${file.parentPath}/${file.name}`.slice(folder.length + 1))
    .sort();
}

function problemOf(name: string, text: string): string | undefined {
  if (forDevelopers.test(name)) return "is for developers of this repository only";
  if (!allowed.some((pattern) => pattern.test(name))) return "is nothing that a caller uses";
  if (/^\/\/# sourceMappingURL=/m.test(text)) return "points to a source map";
  const path = machinePaths.find((place) => text.includes(place));
  if (path) return `holds ${path}, a path of the machine that packed it`;
  if (name === "package.json" && /"(workspace|catalog):/.test(text))
    return "holds a version of the workspace's own kind";
  return undefined;
}
