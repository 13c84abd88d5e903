/**
 * The sources of the site's pages by path: those in `pages/`, the reference, the packages' API and the decisions.
 */
import { glob, readFile } from "node:fs/promises";
import { apiFolder, writeApiPages } from "./api-pages.ts";
import { decisionPage, decisions } from "./decision-pages.ts";
import { pagesFolder } from "./places.ts";
import { overviewPages } from "./reference-pages.ts";

export async function sitePages(): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  const paths = await Array.fromAsync(glob("**/*.{md,mdx}", { cwd: pagesFolder }));
  for (const path of paths.sort()) pages.set(path, await readFile(`${pagesFolder}/${path}`, "utf8"));
  for (const { path, text } of overviewPages()) pages.set(path, text);
  for (const { slug, text } of await writeApiPages()) pages.set(`${apiFolder}/${slug}.md`, text);
  for (const decision of decisions) {
    pages.set(`understand/decisions/${decision.name}.md`, decisionPage(decision));
  }
  return pages;
}
