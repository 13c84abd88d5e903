/**
 * The visible code blocks of a rendered page, as its copy buttons copy them.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { dist } from "../site/pages-of.ts";

export interface Block {
  readonly language: string;
  /** The file name; empty for a block that is not a file. */
  readonly name: string;
  readonly code: string;
}

/** Reads the visible blocks of a document. It also runs in a browser, so it uses no outer variables. */
export function readBlocks(page: Document): Block[] {
  const buttons = [...page.querySelectorAll("main button[data-code]")];
  // Tabs of languages are alternatives, not steps.
  const shown = buttons.filter((button) => !button.closest('[hidden], [data-sync-key="language"]'));
  return shown.map((button) => {
    const figure = button.closest("figure");
    return {
      language: figure?.querySelector("pre")?.getAttribute("data-language") ?? "",
      name: figure?.querySelector("figcaption .title")?.textContent?.trim() ?? "",
      // Expressive Code writes line breaks as this character.
      code: button.getAttribute("data-code")?.replaceAll("\u007f", "\n") ?? "",
    };
  });
}

/** A block with its heading. */
export interface PlacedBlock extends Block {
  readonly heading: string;
}

/** Every block of a page of the built site, in any tab. */
export function everyBlockOf(path: string): PlacedBlock[] {
  const page = parsePage(path);
  for (const panel of page.querySelectorAll("[hidden]")) panel.removeAttribute("hidden");
  for (const tabs of page.querySelectorAll("[data-sync-key]")) tabs.removeAttribute("data-sync-key");
  const parts = [...page.querySelectorAll("main :is(h1, h2, h3, h4, h5, h6), main button[data-code]")];
  let heading = "";
  const headings = parts.flatMap((part) => {
    if (part.matches("button")) return [heading];
    heading = part.textContent?.trim() ?? "";
    return [];
  });
  return readBlocks(page).map((block, index) => ({ ...block, heading: headings[index] ?? "" }));
}

/** The blocks of a page of the built site that are visible when the tab of a starting point is open. */
export function blocksOf(path: string, startingPoint: string): Block[] {
  const page = parsePage(path);
  for (const tab of page.querySelectorAll('[data-sync-key="starting-point"] [role="tab"]')) {
    const panel = page.getElementById(tab.getAttribute("href")?.slice(1) ?? "");
    panel?.toggleAttribute("hidden", tab.textContent !== startingPoint);
  }
  return readBlocks(page);
}

function parsePage(path: string): Document {
  const file = path.endsWith(".html") ? path : join(path, "index.html");
  return parseHTML(readFileSync(join(dist, file), "utf8")).document as unknown as Document;
}
