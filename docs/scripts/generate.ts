/**
 * Writes everything that the site is built from: pages for Starlight, their Markdown copies, the document with its
 * provenance in words, and the downloads. `pnpm run build` runs this before Astro.
 */
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { asWritten } from "./as-written.ts";
import { documentWithBadges } from "./document-with-badges.ts";
import { writeDownloads } from "./downloads.ts";
import { expandPage } from "./expand-page.ts";
import { llms, llmsFull, type MarkdownCopy } from "./llms.ts";
import { contentFolder, generatedFolder, inRepository, publicFolder } from "./places.ts";
import { operationCopies } from "./reference-pages.ts";
import { pageSources, toolkitVersion } from "./repository.ts";
import { sitePages } from "./site-pages.ts";

// Overwrites files while Astro serves them, and deletes none, because if a page of the sidebar is missing, Astro shows no page.
if (!process.argv.includes("--over"))
  for (const folder of [generatedFolder, contentFolder]) await rm(folder, { recursive: true, force: true });
await cp(inRepository("docs/static"), publicFolder, { recursive: true });
await write(`${generatedFolder}/openapi.json`, JSON.stringify(asWritten(documentWithBadges()), null, 1));

const [texts] = await Promise.all([sitePages(), writeDownloads()]);
const paths = new Set(texts.keys());
const copies: MarkdownCopy[] = [];
for (const [path, text] of texts) {
  const { slug, title, description, file, page, markdownCopy } = await expandPage(path, text, paths);
  await write(`${contentFolder}/${file}`, page);
  if (slug !== "404") copies.push({ slug, title, description, text: markdownCopy });
}

copies.push(...operationCopies());
await write(
  `${generatedFolder}/site.json`,
  JSON.stringify({ version: toolkitVersion, sources: await pageSources(copies.map(({ slug }) => slug)) }),
);
for (const { slug, text } of copies) await write(`${publicFolder}/${slug && `${slug}/`}index.md`, text);
await write(`${publicFolder}/llms.txt`, llms(copies));
await write(`${publicFolder}/llms-full.txt`, llmsFull(copies));

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
