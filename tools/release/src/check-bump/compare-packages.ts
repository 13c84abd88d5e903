/**
 * Compares released packages with those that would be released now: folder against folder, without a registry.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { compareDocuments } from "./compare-documents.ts";
import { compareFiles } from "./compare-files.ts";
import { compareManifests } from "./compare-manifests.ts";
import type { Finding } from "./finding.ts";
import { compareTypes } from "./types/compare-types.ts";
import { layOut, type Packages } from "./types/lay-out.ts";

export interface Comparison {
  /** The unpacked packages of the last release, by name. */
  released: Packages;
  /** Those of now; what is here and not among the released ones is new. */
  current: Packages;
  /** The node_modules in which other people's packages are found. */
  modules: readonly string[];
  /** An empty folder to work in. */
  folder: string;
}

/** What has changed in each package that was released. */
export async function comparePackages({
  released,
  current,
  modules,
  folder,
}: Comparison): Promise<Map<string, Finding[]>> {
  const laidOut = layOut(join(folder, "types"), released, current, modules);
  const names = Object.keys(released).filter((name) => current[name] !== undefined);
  const other = new Map(
    names.map((name) => [name, compareFiles(released[name] as string, current[name] as string)]),
  );
  // Where no byte of any package differs, nothing else can; a package's types may differ through another one's.
  const differs = [...other.values()].some((files) => files.length > 0);
  const compared = new Map<string, Finding[]>();
  for (const name of Object.keys(released)) {
    const [oldFolder, newFolder] = [released[name] as string, current[name]];
    if (newFolder === undefined) {
      compared.set(name, [{ bump: "major", what: "the package is no longer there" }]);
      continue;
    }
    const found = differs
      ? [
          ...compareManifests(oldFolder, newFolder),
          ...(laidOut.differing.has(name) ? compareTypes(name, laidOut) : []),
          ...(await compareDocument(oldFolder, newFolder, join(folder, "document"))),
        ]
      : [];
    compared.set(name, found.length > 0 ? found : (other.get(name) ?? []));
  }
  return compared;
}

/** The document of the package that has one. */
async function compareDocument(oldFolder: string, newFolder: string, folder: string): Promise<Finding[]> {
  const [before, after] = [join(oldFolder, "dist/openapi.json"), join(newFolder, "dist/openapi.json")];
  return existsSync(before) && existsSync(after) ? compareDocuments(before, after, folder) : [];
}
