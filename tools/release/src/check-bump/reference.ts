/**
 * The facts of the last release that the comparison needs: one file for each package in `released/`. `pnpm release` writes them
 * together with the versions. Nothing is downloaded, so the comparison can be part of `npm test`.
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Facts } from "./facts.ts";
import { readPackageJson } from "./package-json.ts";
import { plainDeclarations } from "./types/plain-declarations.ts";

export interface Reference {
  name: string;
  version: string;
  facts: Facts;
  /** The texts that are compared by meaning: package.json, declarations without comments, the bundled document. */
  texts: Record<string, string>;
}

const places = "tools/release/released";

/** The reference of each released package, by name. */
export function readReferences(root: string): Map<string, Reference> {
  const files = globSync(`${places}/*.json`, { cwd: root }).sort();
  const references = files.map(
    (file): Reference => JSON.parse(readFileSync(join(root, file), "utf8")) as Reference,
  );
  return new Map(references.map((reference) => [reference.name, reference]));
}

/** The reference of a packed package. */
export function referenceOf(packed: string, facts: Facts): Reference {
  const { name, version } = readPackageJson(packed);
  const texts = Object.keys(facts.files).flatMap((file) => {
    const text = () => readFileSync(join(packed, file), "utf8");
    if (file.endsWith(".d.ts")) return [[file, plainDeclarations(text())]];
    return file === "package.json" || file === "dist/openapi.json" ? [[file, compact(text())]] : [];
  });
  return { name, version, facts, texts: Object.fromEntries(texts) };
}

/** Writes a reference for the next comparison. */
export function writeReference(root: string, reference: Reference): void {
  const file = join(root, places, `${reference.name.replace(/^@\w+\//, "")}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(reference, null, 1)}\n`);
}

/** Writes a reference as the folder of a package. Files of which only the digest is known are empty. */
export function unpackReference({ facts, texts }: Reference, folder: string): void {
  for (const file of Object.keys(facts.files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), texts[file] ?? "");
  }
}

function compact(json: string): string {
  return JSON.stringify(JSON.parse(json));
}
