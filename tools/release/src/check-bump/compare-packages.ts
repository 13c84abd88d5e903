/**
 * Compares the released packages with those that would be released now, folder by folder and without a registry.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { compareDocuments } from "./compare-documents.ts";
import { compareFacts, compareFiles } from "./compare-facts.ts";
import { compareManifests } from "./compare-manifests.ts";
import type { Facts } from "./facts.ts";
import type { Finding } from "./finding.ts";
import { compareTypes } from "./types/compare-types.ts";
import { layOut } from "./types/lay-out.ts";

/** A package of one side. */
export interface Side {
  name: string;
  folder: string;
  facts: Facts;
}

export interface Comparison {
  released: readonly Side[];
  /** The current packages. A package that is not among the released ones is new. */
  current: readonly Side[];
  /** The node_modules folders with third-party packages. */
  modules: readonly string[];
  /** An empty folder to work in. */
  folder: string;
}

/** The changes in each released package. */
export async function comparePackages({
  released,
  current,
  modules,
  folder,
}: Comparison): Promise<Map<string, Finding[]>> {
  const pairs = released.map((before) => ({
    before,
    after: current.find(({ name }) => name === before.name),
  }));
  // If no file of any package differs, only a dependency can. The types of a package may differ because another package's do.
  const differs = pairs.some(
    ({ before, after }) => after && compareFiles(before.facts, after.facts).length > 0,
  );
  const laidOut = differs
    ? layOut(join(folder, "types"), foldersOf(released), foldersOf(current), modules)
    : undefined;
  const compared = new Map<string, Finding[]>();
  for (const { before, after } of pairs) {
    const { name } = before;
    if (after === undefined) {
      compared.set(name, [{ bump: "major", what: "the package was removed" }]);
      continue;
    }
    const found = compareFacts(before.facts, after.facts);
    if (laidOut) {
      found.push(...compareManifests(before.folder, after.folder));
      if (laidOut.differing.has(name)) found.push(...compareTypes(name, laidOut));
      found.push(...(await compareDocument(before.folder, after.folder, join(folder, "document"))));
    }
    compared.set(name, found.length > 0 ? found : compareFiles(before.facts, after.facts));
  }
  return compared;
}

function foldersOf(side: readonly Side[]): Record<string, string> {
  return Object.fromEntries(side.map(({ name, folder }) => [name, folder]));
}

/** The OpenAPI document, if the package has one. */
async function compareDocument(oldFolder: string, newFolder: string, folder: string): Promise<Finding[]> {
  const [before, after] = [join(oldFolder, "dist/openapi.json"), join(newFolder, "dist/openapi.json")];
  return existsSync(before) && existsSync(after) ? compareDocuments(before, after, folder) : [];
}
