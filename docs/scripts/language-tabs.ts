/**
 * Code in several languages as tabs. The site remembers the selected language.
 */
import { fence } from "./markdown.ts";
import type { Part } from "./parts/part.ts";
import { tabs } from "./tabs.ts";

/** The code in one language. */
export interface TabbedCode {
  readonly label: string;
  readonly language: string;
  readonly blocks: readonly { readonly title?: string; readonly code: string }[];
}

/** Writes the tabs; in Markdown the languages follow each other. */
export function languageTabs(languages: readonly TabbedCode[]): Part {
  return tabs(
    "language",
    languages.map(({ label, ...code }) => ({ label, content: blocksOf(code) })),
  );
}

function blocksOf({ language, blocks }: Omit<TabbedCode, "label">): string {
  return blocks
    .map(({ title, code }) => fence(title ? `${language} title="${title}"` : language, code))
    .join("\n\n");
}
