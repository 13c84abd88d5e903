/**
 * The document's `info.version` is the version of `@cbss/openapi`.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

// The first property of this name and depth after `info:`.
const line = /(^info:\n(?:[ #].*\n|\n)*? {2}version: )(\S+)$/m;

/** The version in the document. */
export async function documentVersion(root: string): Promise<string | undefined> {
  return line.exec(await readFile(join(root, "spec/openapi.yaml"), "utf8"))?.[2];
}

/** Writes the package's version into the document, and changes no other byte. */
export async function followPackage(root: string): Promise<void> {
  const file = join(root, "spec/openapi.yaml");
  const text = await readFile(file, "utf8");
  if (!line.test(text))
    throw new Error("Expected `version:` under `info:` in spec/openapi.yaml, found none: write one.");
  await writeFile(file, text.replace(line, `$1${await packageVersion(root)}`));
}

/** The version of `@cbss/openapi`. */
export async function packageVersion(root: string): Promise<string> {
  return JSON.parse(await readFile(join(root, "spec/package.json"), "utf8")).version;
}
