/**
 * The style sheet and the script of the sandbox's page as texts in a TypeScript module: the page has both inside, and runs where no
 * file can be read.
 */
import { readFileSync } from "node:fs";

const page = new URL("../src/development/page/", import.meta.url);

/** The text of `src/generated/page.ts`. */
export function pageModule(): string {
  return `// Generated from src/development/page by scripts/generate.ts. Do not edit: run \`pnpm generate\`.

export const PAGE_STYLE: string = ${literalOf("page.css", "rows.css")};

export const PAGE_SCRIPT: string = ${literalOf("page.js")};
`;
}

// A template, so that the lines stay lines.
function literalOf(...names: string[]): string {
  const text = names.map((name) => readFileSync(new URL(name, page), "utf8")).join("\n");
  return `\`\n${text.replace(/[\\`]|\$(?=\{)/g, "\\$&")}\``;
}
