/**
 * Finds problems of a tarball: a file that is not on the package's list, a missing file, a dead link, and anything about the
 * machine that packed it.
 */
import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { changelog, tarballFiles } from "./tarball-files.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const machinePaths = [root, `${homedir()}/`, "file:///", "/home/runner/", "/Users/"];

/** Describes the problems of a tarball, in one clause for each file. */
export async function tarballProblems(tarball: string): Promise<string[]> {
  const folder = temporaryFolder();
  await promisify(execFile)("tar", ["-xzf", tarball], { cwd: folder });
  const packed = join(folder, "package");
  const names = filesIn(packed);
  const { name: packageName = "", version = "" } = JSON.parse(
    readFileSync(join(packed, "package.json"), "utf8"),
  );
  const listed = [...(tarballFiles[packageName] ?? ["package.json"]), changelog];
  const expected = new Set(names.filter((name) => listed.some((entry) => isNamed(name, entry))));
  for (const name of expected) for (const other of importsOf(packed, name)) expected.add(other);
  // A package has no changelog before its first release.
  const required = listed.filter((entry) => version !== "0.0.0" || entry !== changelog);
  const missing = required.filter((entry) => !names.some((name) => isNamed(name, entry)));
  return [
    ...names.flatMap((name) => {
      if (!expected.has(name)) return [`${name} is not on the list of what ${packageName} ships`];
      const problem = problemOf(packed, name, names);
      return problem ? [`${name} ${problem}`] : [];
    }),
    ...missing.map((entry) => `${entry} is missing`),
  ];
}

/** The path of every file in a folder, including dotfiles, relative to the folder. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => `${file.parentPath}/${file.name}`.slice(folder.length + 1))
    .sort();
}

function isNamed(name: string, entry: string): boolean {
  if (!entry.endsWith("*")) return name === entry;
  return name.startsWith(entry.slice(0, -1)) && !name.split("/").some((part) => part.startsWith("."));
}

/** The files that a module imports by a path. In a `.d.ts` file, a path to `x.js` means `x.d.ts`. */
function importsOf(packed: string, name: string): string[] {
  if (!/\.(js|d\.ts)$/.test(name)) return [];
  const text = readFileSync(join(packed, name), "utf8");
  const paths = [...text.matchAll(/\b(?:from|import)\s*\(?\s*["'](\.{1,2}\/[^"']+)["']/g)];
  return paths.flatMap(([, path = ""]) => {
    const file = posix.join(posix.dirname(name), path);
    return name.endsWith(".d.ts") ? [file.replace(/\.js$/, ".d.ts")] : [file];
  });
}

function problemOf(packed: string, name: string, names: readonly string[]): string | undefined {
  const text = readFileSync(join(packed, name), "utf8");
  if (/^\/\/# sourceMappingURL=/m.test(text)) return "points to a source map";
  const path = machinePaths.find((place) => text.includes(place));
  if (path) return `contains ${path}, a path of the machine that packed it`;
  if (name === "package.json" && /"(workspace|catalog):/.test(text))
    return "contains a workspace: or catalog: version";
  const link = name.endsWith(".md") && deadLink(text, names);
  return link ? `links ${link}, which is not in the tarball: link the repository's page` : undefined;
}

/** Finds a link in a Markdown text that does not lead to a file of the tarball. On the registry's page, it would be dead too. */
function deadLink(text: string, names: readonly string[]): string | undefined {
  const prose = text.replace(/^```[\s\S]*?^```/gm, "").replace(/`[^`\n]*`/g, "");
  const targets = [...prose.matchAll(/\]\(([^)\s]+)[^)]*\)/g)].map(([, target = ""]) => target);
  return targets.find((target) => !/^(https:|mailto:|#)/.test(target) && !names.includes(target));
}
