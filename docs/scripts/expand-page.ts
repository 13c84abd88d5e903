/**
 * Converts a page from its source to its published form: for Starlight, and as a Markdown copy.
 *
 * In `pages/`, a code fence contains no code. It names a file of the repository that is compiled or run. A line
 * `{{ name argument }}` is replaced by the output of a part in `parts/`. Links lead to `.md` files beside the page.
 */
import { inMdx } from "./in-mdx.ts";
import { fenced, includeCode } from "./include-code.ts";
import { rewriteLinks } from "./links.ts";
import { parts } from "./parts/index.ts";
import type { Part } from "./parts/part.ts";
import { markdownUrl, pageUrl } from "./places.ts";

export interface ExpandedPage {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  /** The file for Starlight. A page with tabs is MDX, whatever its source is. */
  readonly file: string;
  /** For Starlight. */
  readonly page: string;
  /** For readers of Markdown. */
  readonly markdownCopy: string;
}

/** Expands the text of the page at a path; `pages` are the paths that it may link to. */
export async function expandPage(
  path: string,
  text: string,
  pages: ReadonlySet<string>,
): Promise<ExpandedPage> {
  const slug = path.replace(/\.mdx?$/, "").replace(/(^|\/)index$/, "");
  const [, front = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  if (!body) throw new Error(`${path} has no front matter.`);
  const pieces = await Promise.all(splitAtMarks(body).map((piece) => expandPiece(piece)));
  const forPage = { path, pages, urlOf: pageUrl };
  const becomesMdx = path.endsWith(".md") && pieces.some((piece) => hasTabs(piece));
  const written = becomesMdx
    ? [importOfTabs, ...pieces.map((piece) => (hasTabs(piece) ? piece.page : inMdx(piece.page)))]
    : pieces.map((piece) => piece.page);
  const page = rewriteLinks(written.join(""), forPage);
  const copy = rewriteLinks(pieces.map((piece) => piece.markdownCopy).join(""), {
    ...forPage,
    urlOf: markdownUrl,
  });
  const [title, description] = [field(front, "title"), field(front, "description")];
  return {
    slug,
    title,
    description,
    file: becomesMdx ? `${path}x` : path,
    page: `---\n${rewriteLinks(front, forPage)}\n---\n${page}`,
    markdownCopy: `# ${title}\n\n${description}\n\n${copy.trim()}\n`,
  };
}

const importOfTabs = 'import { TabItem, Tabs } from "@astrojs/starlight/components";\n\n';

const hasTabs = ({ page }: Part): boolean => page.startsWith("<Tabs");

const mark = /^(```[a-z]+ file=[^\n]+\n```|\{\{ [^\n]+ \}\}|import [^\n]+|<[A-Z][^\n]*\/>)$/m;

function splitAtMarks(body: string): string[] {
  return body.split(mark);
}

async function expandPiece(piece: string): Promise<Part> {
  if (piece.startsWith("```") && mark.test(piece)) {
    const block = fenced(await includeCode(piece));
    return { page: block, markdownCopy: block };
  }
  const [, name, argument = ""] = /^\{\{ (\S+)(?: ([^\n]+?))? \}\}$/.exec(piece) ?? [];
  if (name) {
    const make = parts[name];
    if (!make) throw new Error(`Unknown part ${name}. Known: ${Object.keys(parts).join(", ")}.`);
    const part = await make(argument);
    return typeof part === "string" ? { page: part, markdownCopy: part } : part;
  }
  // Imports and components are only for the page.
  return mark.test(piece)
    ? { page: piece, markdownCopy: "" }
    : { page: piece, markdownCopy: piece.replaceAll(/^:::.*$/gm, "") };
}

function field(front: string, name: string): string {
  const [, value = ""] = new RegExp(`^${name}: (.*)$`, "m").exec(front) ?? [];
  return value.replaceAll(/^"|"$/g, "");
}
