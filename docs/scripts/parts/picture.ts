/**
 * An inline SVG of `pictures/`. In Markdown its title and description replace it.
 */
import { readFile } from "node:fs/promises";
import { inRepository } from "../places.ts";
import type { Part } from "./part.ts";

export async function picture(name: string): Promise<Part> {
  const svg = await readFile(inRepository(`docs/pictures/${name}.svg`), "utf8");
  const [, title = ""] = /<title[^>]*>([^<]*)/.exec(svg) ?? [];
  const [, text = ""] = /<desc[^>]*>([^<]*)/.exec(svg) ?? [];
  // Without blank lines and indentation, Markdown reads the whole picture as one block of HTML.
  const block = svg.replaceAll(/\n\s*/g, "\n").trim();
  return {
    page: `<figure class="picture">\n${block}\n</figure>`,
    markdownCopy: `*${title}: ${text.replaceAll(/\s+/g, " ").trim()}*`,
  };
}
