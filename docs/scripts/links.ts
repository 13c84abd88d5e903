/**
 * Converts the links of a page from files in `pages/` to addresses of the site.
 */
import { posix } from "node:path";
import { operations, referenceSlug } from "./document.ts";
import { base } from "./places.ts";

export interface LinkTarget {
  /** The path of the page with the links. */
  readonly path: string;
  /** Every page of the site, by its path. */
  readonly pages: ReadonlySet<string>;
  /** Returns the address of a page, or of its Markdown copy. */
  readonly urlOf: (slug: string) => string;
}

/** Rewrites `](../do/refused.md#x)`, `](operation:…)`, `](reference:)` and `](download:…)`, and the same in `href="…"`. */
export function rewriteLinks(text: string, target: LinkTarget): string {
  const rewrite = (link: string): string => addressOf(link, target);
  return text
    .replaceAll(/\]\(([^)\s]+)\)/g, (_, link: string) => `](${rewrite(link)})`)
    .replaceAll(/(href=|link: )"([^"]+)"/g, (_, start: string, link: string) => `${start}"${rewrite(link)}"`);
}

function addressOf(link: string, { path, pages, urlOf }: LinkTarget): string {
  const [place = "", anchor] = link.split("#");
  const withAnchor = (address: string): string => (anchor ? `${address}#${anchor}` : address);
  if (place.startsWith("operation:"))
    return withAnchor(urlOf(slugOfOperation(place.slice("operation:".length))));
  if (place.startsWith("reference:")) return withAnchor(urlOf(referenceSlug));
  if (place.startsWith("llms:")) return `${base}${place.slice("llms:".length)}`;
  if (place.startsWith("download:")) return `${base}downloads/${place.slice("download:".length)}`;
  if (!/\.mdx?$/.test(place) || /^[a-z]+:/.test(place)) return link;
  const file = posix.normalize(posix.join(posix.dirname(path), place));
  if (!pages.has(file)) throw new Error(`${path} links to ${link}, which is not a page.`);
  return withAnchor(urlOf(file.replace(/\.mdx?$/, "").replace(/(^|\/)index$/, "")));
}

function slugOfOperation(operationId: string): string {
  const operation = operations.find((known) => known.operationId === operationId);
  if (!operation) throw new Error(`The document has no operation ${operationId}.`);
  return operation.slug;
}
