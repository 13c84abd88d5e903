/**
 * The Markdown copies of the pages that starlight-openapi renders, which are in no folder.
 */
import { signatureWithBadges } from "./badges.ts";
import { document, operations, referenceSlug } from "./document.ts";
import type { MarkdownCopy } from "./llms.ts";
import { anchorOf, oneLine } from "./markdown.ts";
import { operationMarkdown } from "./operation-markdown.ts";

export function referencePages(): MarkdownCopy[] {
  const { title, description } = document.info;
  const text = `# ${title}\n\n${description}\n\n## Signature\n\n${signatureWithBadges()}\n`;
  const overview = { slug: referenceSlug, title, description: "The document, rendered.", text };
  const tags = (document.tags ?? []).map(({ name, description: about = "" }) => ({
    slug: `${referenceSlug}/operations/tags/${anchorOf(name)}`,
    title: name,
    description: about,
    text: `# ${name}\n\n${about}\n`,
  }));
  const each = operations.map((operation) => ({
    slug: operation.slug,
    title: operation.summary,
    description: oneLine(operation.description),
    text: operationMarkdown(operation),
  }));
  return [overview, ...tags, ...each];
}
