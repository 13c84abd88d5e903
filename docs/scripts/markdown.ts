/**
 * Small pieces of Markdown that several parts write.
 */

/** A fenced block that is shown only, not run. */
export const fence = (language: string, text: string): string =>
  `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;

/** The highlighter identifies languages by file extension, and the document by name. */
export const highlighterName = (lang: string): string =>
  ({ Shell: "sh", TypeScript: "ts", "C#": "cs" })[lang] ?? lang.toLowerCase();

/** A table. Cells may contain Markdown of one line. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Inline code with any content. */
export function code(text: string): string {
  if (text === "") return "";
  const ticks = "`".repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length)) + 1);
  return ticks.length > 1 ? `${ticks} ${text} ${ticks}` : `\`${text}\``;
}

/** The anchor of a heading, as GitHub and Starlight make it from plain words. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(/\s/g, "-");

/** Joins several lines to one. */
export const oneLine = (text: string): string => text.trim().replaceAll(/\s*\n\s*/g, " ");

const cell = (text: string): string => text.replaceAll("\n", " ").replaceAll("|", "\\|");
