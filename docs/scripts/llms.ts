/**
 * `llms.txt`, the site's contents for readers that are programs, and `llms-full.txt`, all of it.
 */
import { pageUrl, twinUrl } from "./places.ts";

export interface Twin {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly text: string;
}

const groups = { learn: "Learn", do: "Do", "look-up": "Look up", understand: "Understand" };

export function llms(twins: readonly Twin[]): string {
  const home = twins.find(({ slug }) => slug === "");
  const sections = Object.entries(groups).map(([folder, label]) => {
    const pages = twins.filter(({ slug }) => slug.startsWith(`${folder}/`));
    const lines = pages.map(
      ({ title, slug, description }) => `- [${title}](${twinUrl(slug)}): ${description}`,
    );
    return [`## ${label}`, ...lines].join("\n");
  });
  return [`# ${home?.title}`, `> ${home?.description}`, ...sections].join("\n\n").concat("\n");
}

export function llmsFull(twins: readonly Twin[]): string {
  return twins.map(({ slug, text }) => `<!-- ${pageUrl(slug)} -->\n\n${text}`).join("\n\n---\n\n");
}
