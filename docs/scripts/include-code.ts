/**
 * Reads code for a page from a file that is compiled or run: the whole file or a region.
 */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { inRepository } from "./places.ts";

export interface CodeBlock {
  readonly language: string;
  /** The path from the root of the repository. */
  readonly file: string;
  readonly region: string | undefined;
  /** The name under which a reader saves it. */
  readonly name: string;
  readonly code: string;
}

const pattern = /^```([a-z]+) file=(\S+)(?: region=(\S+))?(?: name=(\S+))?/;

/** Reads a fence such as ```` ```sh file=docs/examples/first-call.sh region=sign ````. */
export async function includeCode(fence: string): Promise<CodeBlock> {
  const [, language = "", file = "", region, name = basename(file)] = pattern.exec(fence) ?? [];
  const text = asInstalled(await readFile(inRepository(file), "utf8"), file);
  return { language, file, region, name, code: region ? regionOf(text, region, file) : withoutMarks(text) };
}

/** The block as Markdown. */
export function fenced({ language, code, name }: CodeBlock): string {
  const title = !["ts", "js", "json", "yaml"].includes(language) ? "" : ` title="${name}"`;
  return `\`\`\`${language}${title}\n${code.trimEnd()}\n\`\`\``;
}

/** A test of a package imports its sources. A reader who has installed the package imports it by its name. */
function asInstalled(text: string, file: string): string {
  const [, name] = /^packages\/([\w-]+)\/test\/examples\//.exec(file) ?? [];
  return text
    .replaceAll(/"\.\.\/\.\.\/src\/index\.ts"/g, `"@cbss/${name}"`)
    .replaceAll(/"\.\.\/\.\.\/src\/(\w+)\.ts"/g, `"@cbss/${name}/$1"`);
}

function regionOf(text: string, region: string, file: string): string {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => new RegExp(`^\\s*(#|//) region ${region}$`).test(line));
  const end = lines.findIndex((line, i) => i > start && /^\s*(#|\/\/) endregion/.test(line));
  if (start < 0 || end < 0) throw new Error(`${file} has no region ${region}.`);
  return dedent(lines.slice(start + 1, end)).join("\n");
}

function withoutMarks(text: string): string {
  return text.replaceAll(/^\s*(#|\/\/) (end)?region.*\n/gm, "");
}

function dedent(lines: readonly string[]): string[] {
  const depths = lines.filter((line) => line.trim()).map((line) => line.search(/\S/));
  return lines.map((line) => line.slice(Math.min(...depths)));
}
