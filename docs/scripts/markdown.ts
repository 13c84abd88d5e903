/**
 * Small pieces of Markdown that several parts write.
 */

/** A fenced block that is shown only, not run. */
export const fence = (language: string, text: string): string =>
  `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;

/** The highlighter knows languages by their file endings, the document by their names. */
export const highlighterName = (lang: string): string =>
  ({ Shell: "sh", TypeScript: "ts", "C#": "cs" })[lang] ?? lang.toLowerCase();

/** A table. Cells may hold Markdown of one line. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Code within a line, whatever it holds. */
export function code(text: string): string {
  if (text === "") return "";
  const ticks = "`".repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length)) + 1);
  return ticks.length > 1 ? `${ticks} ${text} ${ticks}` : `\`${text}\``;
}

/** The anchor of a heading, as GitHub and Starlight make it of plain words. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(/\s/g, "-");

/** One line of several. */
export const oneLine = (text: string): string => text.trim().replaceAll(/\s*\n\s*/g, " ");

const cell = (text: string): string => text.replaceAll("\n", " ").replaceAll("|", "\\|");
