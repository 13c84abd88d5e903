/**
 * Writes everything that the site is built from: pages for Starlight, their Markdown twins, the document with its
 * provenance in words, and the downloads. Run by `pnpm run build`, before Astro.
 */
import { cp, glob, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { apiFolder, apiPage, apiPages, runTypeDoc } from "./api-pages.ts";
import { decisionPage, decisions } from "./decision-pages.ts";
import { decorate } from "./decorate.ts";
import { document, operations, referenceSlug } from "./document.ts";
import { writeDownloads } from "./downloads.ts";
import { type ExpandedPage, expandPage, expandText } from "./expand-page.ts";
import { announcePages } from "./links.ts";
import { llms, llmsFull, type Twin } from "./llms.ts";
import { oneLine } from "./markdown.ts";
import { operationTwin } from "./operation-twin.ts";
import { contentFolder, generatedFolder, inRepository, pagesFolder, publicFolder } from "./places.ts";

const decorated = decorate();

// While Astro shows them, files are only written over: without a page of its sidebar it shows none.
if (!process.argv.includes("--over"))
  for (const folder of [generatedFolder, contentFolder]) await rm(folder, { recursive: true, force: true });
await cp(inRepository("docs/static"), publicFolder, { recursive: true });
await write(`${generatedFolder}/openapi.json`, JSON.stringify(decorated, null, 1));
await Promise.all([runTypeDoc(), writeDownloads()]);

const texts = new Map<string, string | undefined>();
for (const path of (await Array.fromAsync(glob("**/*.{md,mdx}", { cwd: pagesFolder }))).sort())
  texts.set(path, undefined);
for (const page of apiPages) texts.set(`${apiFolder}/${page.slug}.md`, await apiPage(page));
for (const decision of decisions)
  texts.set(`understand/decisions/${decision.name}.md`, decisionPage(decision));
announcePages([...texts.keys()]);

const pages: ExpandedPage[] = [];
for (const [path, text] of texts) {
  const page = await (text === undefined ? expandPage(path) : expandText(path, text));
  pages.push(page);
  await write(`${contentFolder}/${path}`, page.page);
}

const twins: Twin[] = [...pages.map(({ twin, ...page }) => ({ ...page, text: twin })), ...referenceTwins()];
for (const { slug, text } of twins) await write(`${publicFolder}/${slug && `${slug}/`}index.md`, text);
await write(`${publicFolder}/llms.txt`, llms(twins));
await write(`${publicFolder}/llms-full.txt`, llmsFull(twins));

/** The pages that starlight-openapi renders, which are in no folder. */
function referenceTwins(): Twin[] {
  const { title, description } = document["info"];
  const scheme = decorated["components"].securitySchemes.Signature.description;
  const overview = `# ${title}\n\n${description}\n\n## Signature\n\n${scheme}\n`;
  const tags = (document["tags"] ?? []).map(
    ({ name, description: about }: { name: string; description: string }) => {
      const slug = `${referenceSlug}/operations/tags/${name.toLowerCase()}`;
      return { slug, title: name, description: about, text: `# ${name}\n\n${about}\n` };
    },
  );
  const each = operations.map((operation) => ({
    slug: operation.slug,
    title: operation.node["summary"],
    description: oneLine(operation.node["description"]),
    text: operationTwin(operation, decorated),
  }));
  return [
    { slug: referenceSlug, title, description: "The document, rendered.", text: overview },
    ...tags,
    ...each,
  ];
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
