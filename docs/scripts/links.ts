/**
 * Turns the links of a page, which go to files as they stand in `pages/`, into addresses of the site.
 */
import { existsSync } from "node:fs";
import { posix } from "node:path";
import { operations, referenceSlug } from "./document.ts";
import { base, pagesFolder, pageUrl, twinUrl } from "./places.ts";

type Target = "page" | "twin";

/** Rewrites `](../do/refused.md#x)`, `](operation:…)`, `](reference:)` and `](download:…)`, and the same in `href="…"`. */
export function rewriteLinks(text: string, path: string, target: Target): string {
  const rewrite = (link: string): string => addressOf(link, path, target);
  return text
    .replaceAll(/\]\(([^)\s]+)\)/g, (_, link: string) => `](${rewrite(link)})`)
    .replaceAll(/(href=|link: )"([^"]+)"/g, (_, start: string, link: string) => `${start}"${rewrite(link)}"`);
}

function addressOf(link: string, path: string, target: Target): string {
  const [place = "", anchor] = link.split("#");
  const url = target === "page" ? pageUrl : twinUrl;
  const withAnchor = (address: string): string => (anchor ? `${address}#${anchor}` : address);
  if (place.startsWith("operation:"))
    return withAnchor(url(slugOfOperation(place.slice("operation:".length))));
  if (place.startsWith("reference:")) return withAnchor(url(referenceSlug));
  if (place.startsWith("llms:")) return `${base}${place.slice("llms:".length)}`;
  if (place.startsWith("download:")) return `${base}downloads/${place.slice("download:".length)}`;
  if (!/\.mdx?$/.test(place) || /^[a-z]+:/.test(place)) return link;
  const file = posix.normalize(posix.join(posix.dirname(path), place));
  if (!isPage(file)) throw new Error(`${path} links to ${link}, which is no page.`);
  return withAnchor(url(file.replace(/\.mdx?$/, "").replace(/(^|\/)index$/, "")));
}

const generated = new Set<string>();

/** Makes pages known that are not in `pages/`. */
export function announcePages(paths: readonly string[]): void {
  for (const path of paths) generated.add(path);
}

const isPage = (path: string): boolean => generated.has(path) || existsSync(`${pagesFolder}/${path}`);

function slugOfOperation(operationId: string): string {
  const operation = operations.find((known) => known.operationId === operationId);
  if (!operation) throw new Error(`There is no operation ${operationId}.`);
  return operation.slug;
}
