/**
 * The pages of the packages' API, from the sources with TypeDoc.
 */
import { readFile } from "node:fs/promises";
import { posix } from "node:path";
import { readApi } from "./api-model.ts";
import { generatedFolder } from "./places.ts";

/** An entry of a package, the file that TypeDoc writes for it, and the last part of its page's address. */
export const apiPages = [
  { entry: "@cbss/client", file: "client/src.md", slug: "client" },
  { entry: "@cbss/signature", file: "signature/src.md", slug: "signature" },
  { entry: "@cbss/signature/diagnose", file: "signature/src/diagnose.md", slug: "signature-diagnose" },
  { entry: "@cbss/sandbox", file: "sandbox/src.md", slug: "sandbox" },
  { entry: "@cbss/sandbox/node", file: "sandbox/src/node.md", slug: "sandbox-node" },
  { entry: "@cbss/sandbox/vitest", file: "sandbox/src/vitest.md", slug: "sandbox-vitest" },
  { entry: "@cbss/sandbox/msw", file: "sandbox/src/msw.md", slug: "sandbox-msw" },
  { entry: "@cbss/contract-server", file: "contract-server/src.md", slug: "contract-server" },
  {
    entry: "@cbss/contract-server/vitest",
    file: "contract-server/src/vitest.md",
    slug: "contract-server-vitest",
  },
] as const;

/** Their place in the table of contents. */
export const apiFolder = "look-up/packages";

/** Makes TypeDoc write Markdown beside the other generated files, and returns the page of each entry. */
export async function writeApiPages(): Promise<{ slug: string; text: string }[]> {
  const { application, project } = await readApi();
  await application.generateOutputs(project);
  return Promise.all(apiPages.map(async (page) => ({ slug: page.slug, text: await apiPage(page) })));
}

/** The page of an entry, in the same form as a hand-written page. */
async function apiPage({ entry, file }: (typeof apiPages)[number]): Promise<string> {
  const text = await readFile(`${generatedFolder}/typedoc/${file}`, "utf8");
  const body = text
    // `***` between members, and headings that only repeat what follows, make a page long and no clearer.
    .replaceAll(/^\*\*\*\n\n/gm, "")
    .replaceAll(/^#{3,6} Overrides\n\n.*\n\n/gm, "")
    .replaceAll(/ = `undefined`/g, "")
    .replaceAll(
      /\]\(([^)]*\.md)(#[^)]*)?\)/g,
      (_, link: string, anchor = "") => `](${pageOf(file, link)}${anchor})`,
    );
  return `---\ntitle: "${entry}"\ndescription: "What ${entry} exports, from its source."\ntableOfContents:\n  maxHeadingLevel: 3\n---\n\n${body}`;
}

/** Rewrites TypeDoc's links, which lead to files beside the one that it writes. */
function pageOf(from: string, link: string): string {
  const file = posix.join(posix.dirname(from), link);
  const found = apiPages.find((page) => page.file === file);
  if (!found) throw new Error(`TypeDoc links from ${from} to ${link}, which is not a page of the site.`);
  return `${found.slug}.md`;
}
