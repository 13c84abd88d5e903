/**
 * Writes style sheets and scripts as texts into a TypeScript module. A page in a package contains both, so that it also works
 * in a runtime that cannot read files.
 */
import { readFileSync } from "node:fs";

/** The palette of the documentation site, as a style sheet. */
export const PALETTE: URL = new URL("palette.css", import.meta.url);

/** The text of a module. Each export is the concatenated text of the files under that name. */
export function panelModule(source: string, texts: Readonly<Record<string, readonly URL[]>>): string {
  const constants = Object.entries(texts).map(
    ([name, files]) => `export const ${name}: string = ${literalOf(files)};\n`,
  );
  return [
    `// Generated from ${source} by scripts/generate.ts. Do not edit: run \`pnpm generate\`.\n`,
    ...constants,
  ].join("\n");
}

/** The text of these files, as a page contains it between its tags. */
export function panelText(files: readonly URL[]): string {
  return `\n${files.map((file) => readFileSync(file, "utf8")).join("\n")}`;
}

// A template literal, which keeps the line breaks.
function literalOf(files: readonly URL[]): string {
  return `\`${panelText(files).replace(/[\\`]|\$(?=\{)/g, "\\$&")}\``;
}
