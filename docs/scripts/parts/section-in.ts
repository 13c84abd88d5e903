/**
 * A section of one of the repository's own pages: SECURITY.md, CONTRIBUTING.md.
 */
import { readFile } from "node:fs/promises";
import { inRepository } from "../places.ts";
import { sectionOf } from "../section-of.ts";

/** Makes the part that inserts a section of a file, by its heading. */
export const sectionIn =
  (file: string) =>
  async (heading: string): Promise<string> =>
    // Links in the repository lead to the pages as files.
    sectionOf(await readFile(inRepository(file), "utf8"), heading, file).replaceAll("](docs/pages/", "](../");
