/**
 * Makes of a page as it is written the page as it is read: for Starlight, and as its Markdown twin.
 *
 * In `pages/`, a fence holds no code but names a file of the repository that is compiled or run, and a line
 * `{{ name argument }}` stands for what a part of `parts/` generates. Links go to `.md` files beside the page.
 */
import { readFile } from "node:fs/promises";
import { type CodeBlock, fenced, includeCode } from "./include-code.ts";
import { rewriteLinks } from "./links.ts";
import { type Part, parts } from "./parts/index.ts";
import { pagesFolder } from "./places.ts";

export interface ExpandedPage {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  /** For Starlight. */
  readonly page: string;
  /** For readers of Markdown. */
  readonly twin: string;
  /** The code that the page shows, for the test that asks where each block comes from. */
  readonly code: readonly CodeBlock[];
}

/** Expands `pages/<path>`. */
export async function expandPage(path: string): Promise<ExpandedPage> {
  return expandText(path, await readFile(`${pagesFolder}/${path}`, "utf8"));
}

/** Expands a page whose text is given, as if it stood at that path. */
export async function expandText(path: string, text: string): Promise<ExpandedPage> {
  const slug = path.replace(/\.mdx?$/, "").replace(/(^|\/)index$/, "");
  const [, front = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  if (!body) throw new Error(`${path} has no front matter.`);
  const code: CodeBlock[] = [];
  const pieces = await Promise.all(splitAtMarks(body).map((piece) => expandPiece(piece, code)));
  const page = rewriteLinks(pieces.map((piece) => piece.page).join(""), path, "page");
  const twin = rewriteLinks(pieces.map((piece) => piece.twin).join(""), path, "twin");
  const [title, description] = [field(front, "title"), field(front, "description")];
  return {
    slug,
    title,
    description,
    page: `---\n${rewriteLinks(front, path, "page")}\n---\n${page}`,
    twin: `# ${title}\n\n${description}\n\n${twin.trim()}\n`,
    code,
  };
}

const mark = /^(```[a-z]+ file=[^\n]+\n```|\{\{ [^\n]+ \}\}|import [^\n]+|<[A-Z][^\n]*\/>)$/m;

function splitAtMarks(body: string): string[] {
  return body.split(mark);
}

async function expandPiece(piece: string, code: CodeBlock[]): Promise<Part> {
  if (piece.startsWith("```") && mark.test(piece)) {
    const block = await includeCode(piece);
    code.push(block);
    return { page: fenced(block), twin: fenced(block) };
  }
  const [, name, argument = ""] = /^\{\{ (\S+)(?: ([^\n]+?))? \}\}$/.exec(piece) ?? [];
  if (name) {
    const make = parts[name];
    if (!make) throw new Error(`There is no part ${name}. Known: ${Object.keys(parts).join(", ")}.`);
    const part = await make(argument);
    return typeof part === "string" ? { page: part, twin: part } : part;
  }
  // An import and a component are for the page alone.
  return mark.test(piece)
    ? { page: piece, twin: "" }
    : { page: piece, twin: piece.replaceAll(/^:::.*$/gm, "") };
}

function field(front: string, name: string): string {
  const [, value = ""] = new RegExp(`^${name}: (.*)$`, "m").exec(front) ?? [];
  return value.replaceAll(/^"|"$/g, "");
}
