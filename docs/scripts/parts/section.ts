/**
 * A section of one of the repository's own pages: SECURITY.md, CONTRIBUTING.md.
 */
import { readFile } from "node:fs/promises";
import { inRepository } from "../places.ts";

/** Makes the part that takes a section, by its heading, out of a file. */
export const sectionOf =
  (file: string) =>
  async (heading: string): Promise<string> => {
    const text = await readFile(inRepository(file), "utf8");
    const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
    if (!section) throw new Error(`${file} has no section "${heading}".`);
    return section.slice(heading.length).trim();
  };
