/**
 * The places of what the site is made from, and of what is made of it.
 */
import { fileURLToPath } from "node:url";

/** A place in the repository, from its root. */
export const inRepository = (path: string): string =>
  fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The pages as they are written, with marks where something is generated. */
export const pagesFolder: string = inRepository("docs/pages");

/** The pages as Starlight reads them. */
export const contentFolder: string = inRepository("docs/src/content/docs");

/** Files that the site serves as they are. */
export const publicFolder: string = inRepository("docs/.generated/public");

/** Everything else that is generated for the build. */
export const generatedFolder: string = inRepository("docs/.generated");

/** The path under which the site is served, from DOCS_BASE: it starts and ends with a slash. */
export const base: string = `/${process.env["DOCS_BASE"] ?? ""}/`.replaceAll(/\/+/g, "/");

/** The address of a page. */
export const pageUrl = (slug: string): string => (slug === "" ? base : `${base}${slug}/`);

/** The address of the same page as Markdown. */
export const markdownUrl = (slug: string): string => `${pageUrl(slug)}index.md`;
