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
  /** The shell command that runs it. */
  readonly command?: string;
}

/** Writes the tabs; in Markdown the languages follow each other. */
export function languageTabs(languages: readonly TabbedCode[]): Part {
  return tabs(
    "language",
    languages.map(({ label, ...code }) => ({ label, content: blocksOf(code) })),
  );
}

function blocksOf({ language, blocks, command }: Omit<TabbedCode, "label">): string {
  const fences = blocks.map(({ title, code }) =>
    fence(title ? `${language} title="${title}"` : language, code),
  );
  return [...fences, ...(command ? [fence("sh", command)] : [])].join("\n\n");
}
