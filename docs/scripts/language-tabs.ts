/**
 * Code in several languages as tabs of an MDX page: the language is remembered. A page that uses them imports `Tabs` and `TabItem`.
 */
import { fence } from "./markdown.ts";
import type { Part } from "./parts/part.ts";

/** The code in one language. */
export interface TabbedCode {
  readonly label: string;
  readonly language: string;
  readonly blocks: readonly { readonly title?: string; readonly code: string }[];
}

/** Writes the tabs; in Markdown the languages follow each other. */
export function languageTabs(tabs: readonly TabbedCode[]): Part {
  const items = tabs.map(
    ({ label, ...code }) => `<TabItem label="${label}">\n\n${blocksOf(code)}\n\n</TabItem>`,
  );
  const copies = tabs.map(({ label, ...code }) => `#### ${label}\n\n${blocksOf(code)}`);
  return {
    page: `<Tabs syncKey="language">\n${items.join("\n")}\n</Tabs>`,
    markdownCopy: copies.join("\n\n"),
  };
}

function blocksOf({ language, blocks }: Omit<TabbedCode, "label">): string {
  return blocks
    .map(({ title, code }) => fence(title ? `${language} title="${title}"` : language, code))
    .join("\n\n");
}
