/**
 * An inline SVG of `pictures/`. In Markdown its title and description replace it.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { inRepository } from "../places.ts";
import type { Part } from "./part.ts";

export async function picture(name: string): Promise<Part> {
  const svg = await readFile(inRepository(`docs/pictures/${name}.svg`), "utf8");
  const [, title = ""] = /<title[^>]*>([^<]*)/.exec(svg) ?? [];
  const [, text = ""] = /<desc[^>]*>([^<]*)/.exec(svg) ?? [];
  const narrow = await narrowPicture(name, text);
  const drawn = narrow ? `${svg.replace('"diagram"', '"diagram diagram-wide"')}${narrow}` : svg;
  // Without blank lines and indentation, Markdown reads the whole picture as one block of HTML.
  const block = drawn.replaceAll(/\n\s*/g, "\n").trim();
  return {
    page: `<figure class="picture">\n${block}\n</figure>`,
    markdownCopy: `*${title}: ${text.replaceAll(/\s+/g, " ").trim()}*`,
  };
}

/** The same picture for a phone, if there is one: it takes the description of the wide one. */
async function narrowPicture(name: string, description: string): Promise<string | undefined> {
  const file = inRepository(`docs/pictures/${name}.narrow.svg`);
  if (!existsSync(file)) return undefined;
  const svg = await readFile(file, "utf8");
  return svg.replace("</title>", `</title>\n<desc id="${name}-narrow-desc">${description}</desc>`);
}
