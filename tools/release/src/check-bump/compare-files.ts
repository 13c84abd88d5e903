/**
 * Compares the bytes of two packed packages, with what every release changes taken out: the versions.
 */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "./finding.ts";

/** The files that differ: whatever they mean, a new version has to carry them. */
export function compareFiles(oldFolder: string, newFolder: string): Finding[] {
  const names = [...new Set([...filesIn(oldFolder), ...filesIn(newFolder)])].sort();
  const changed = names.filter((name) => content(oldFolder, name) !== content(newFolder, name));
  if (changed.length === 0) return [];
  const more = changed.length > 3 ? ` and ${changed.length - 3} more` : "";
  return [{ bump: "patch", what: `other bytes in ${changed.slice(0, 3).join(", ")}${more}` }];
}

function filesIn(folder: string): string[] {
  return globSync("**/*", { cwd: folder, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => `${file.parentPath}/${file.name}`.slice(folder.length + 1))
    .filter((name) => name !== "CHANGELOG.md");
}

function content(folder: string, name: string): string | undefined {
  try {
    const text = readFileSync(join(folder, name), "latin1");
    if (name === "package.json") return withoutVersions(text);
    return /^dist\/openapi\.(json|yaml)$/.test(name) ? withoutDocumentVersion(text) : text;
  } catch {
    return undefined;
  }
}

/** Without its own version and our other packages', and without what is for developers of this repository only. */
function withoutVersions(text: string): string {
  const { version, dependencies = {}, devDependencies, scripts, ...rest } = JSON.parse(text);
  const others = Object.entries(dependencies).map(([name, range]) => [
    name,
    name.startsWith("@cbss/") ? "" : range,
  ]);
  return JSON.stringify({ ...rest, dependencies: Object.fromEntries(others) });
}

/** `info.version` is the first member of that name in the document. */
function withoutDocumentVersion(text: string): string {
  return text.replace(/("?version"?: *)"?\d+\.\d+\.\d+"?/, "$1");
}
