/**
 * `llms.txt`, the site's contents for language models, and `llms-full.txt`, the text of all pages.
 */
import { markdownUrl, pageUrl } from "./places.ts";
import { sections } from "./sections.ts";

/** A page of the site as Markdown. */
export interface MarkdownCopy {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly text: string;
}

export function llms(copies: readonly MarkdownCopy[]): string {
  const home = copies.find(({ slug }) => slug === "");
  const lists = Object.entries(sections).map(([folder, label]) => {
    const pages = copies.filter(({ slug }) => slug.startsWith(`${folder}/`));
    const lines = pages.map(
      ({ title, slug, description }) => `- [${title}](${markdownUrl(slug)}): ${description}`,
    );
    return [`## ${label}`, ...lines].join("\n");
  });
  return [`# ${home?.title}`, `> ${home?.description}`, ...lists].join("\n\n").concat("\n");
}

export function llmsFull(copies: readonly MarkdownCopy[]): string {
  return copies.map(({ slug, text }) => `<!-- ${pageUrl(slug)} -->\n\n${text}`).join("\n\n---\n\n");
}
