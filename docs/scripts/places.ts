/**
 * The locations of the site's sources and of the generated files.
 */
import { fileURLToPath } from "node:url";

/** A place in the repository, from its root. */
export const inRepository = (path: string): string =>
  fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The sources of the pages, with placeholders for generated parts. */
export const pagesFolder: string = inRepository("docs/pages");

/** The pages as Starlight reads them. */
export const contentFolder: string = inRepository("docs/src/content/docs");

/** Files that the site serves unchanged. */
export const publicFolder: string = inRepository("docs/.generated/public");

/** Everything else that is generated for the build. */
export const generatedFolder: string = inRepository("docs/.generated");

/** The path under which the site is served, from DOCS_BASE: it starts and ends with a slash. */
export const base: string = `/${process.env["DOCS_BASE"] ?? ""}/`.replaceAll(/\/+/g, "/");

/** The address of a page. */
export const pageUrl = (slug: string): string => (slug === "" ? base : `${base}${slug}/`);

/** The address of the same page as Markdown. */
export const markdownUrl = (slug: string): string => `${pageUrl(slug)}index.md`;
