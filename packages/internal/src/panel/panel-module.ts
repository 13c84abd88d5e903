/**
 * Style sheets and scripts as texts in a TypeScript module: a page that a package shows has both inside, and runs where no file can
 * be read.
 */
import { readFileSync } from "node:fs";

/** The palette of the documentation site, as a style sheet. */
export const PALETTE: URL = new URL("palette.css", import.meta.url);

/** The text of a module that exports, by name, the text of some files, one after the other. */
export function panelModule(source: string, texts: Readonly<Record<string, readonly URL[]>>): string {
  const constants = Object.entries(texts).map(
    ([name, files]) => `export const ${name}: string = ${literalOf(files)};\n`,
  );
  return [
    `// Generated from ${source} by scripts/generate.ts. Do not edit: run \`pnpm generate\`.\n`,
    ...constants,
  ].join("\n");
}

/** What a page has of these files between its tags. */
export function panelText(files: readonly URL[]): string {
  return `\n${files.map((file) => readFileSync(file, "utf8")).join("\n")}`;
}

// A template, so that the lines stay lines.
function literalOf(files: readonly URL[]): string {
  return `\`${panelText(files).replace(/[\\`]|\$(?=\{)/g, "\\$&")}\``;
}
