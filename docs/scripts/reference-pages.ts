/**
 * The reference: the Markdown pages of the document and of its tags, and the Markdown copies of the operations' pages, which
 * src/pages renders.
 */
import { signatureWithBadges } from "./badges.ts";
import { document, listedOperations, type Operation, operations, referenceSlug } from "./document.ts";
import type { MarkdownCopy } from "./llms.ts";
import { anchorOf, oneLine } from "./markdown.ts";
import { operationMarkdown } from "./operation-markdown.ts";

/** The pages of the document and of its tags, in the same form as hand-written pages. */
export function overviewPages(): { path: string; text: string }[] {
  const { title, description = "" } = document.info;
  const tags = (document.tags ?? []).map(({ name, description: about = "" }) => {
    const ofTag = operations.filter(({ tags }) => tags.includes(name));
    return page(`${referenceSlug}/operations/tags/${anchorOf(name)}`, name, oneLine(about), [
      about,
      linksTo(ofTag),
    ]);
  });
  const overview = page(
    referenceSlug,
    title,
    "The document: what it says of CBSS as a whole, and its operations.",
    [
      "[openapi.yaml](download:openapi.yaml), [openapi.json](download:openapi.json), and [more to download](downloads.md).",
      "## Operations",
      linksTo(listedOperations),
      description,
      "## Signature",
      signatureWithBadges(),
    ],
  );
  return [overview, ...tags];
}

/** The Markdown copies of the operations' pages. */
export function operationCopies(): MarkdownCopy[] {
  return operations.map((operation) => ({
    slug: operation.slug,
    title: operation.summary,
    description: oneLine(operation.description),
    text: operationMarkdown(operation),
  }));
}

function page(slug: string, title: string, description: string, paragraphs: readonly string[]) {
  const front = `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\n---`;
  return { path: `${slug}.md`, text: `${front}\n\n${paragraphs.filter(Boolean).join("\n\n")}\n` };
}

const linksTo = (some: readonly Operation[]): string =>
  some
    .map(
      ({ operationId, summary, method, path }) =>
        `- [${summary}](operation:${operationId})<br>\`${method} ${path}\``,
    )
    .join("\n");
