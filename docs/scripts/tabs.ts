/**
 * Tabs of a page. Tabs with the same key change together, on every page and at the next visit.
 */
import type { Part } from "./parts/part.ts";

/** The content of a tab, as Markdown. */
export interface Tab {
  readonly label: string;
  readonly content: string;
}

/** Writes tabs. A Markdown copy contains them one after the other. */
export function tabs(syncKey: string, items: readonly Tab[]): Part {
  const panels = items.map(({ label, content }) => `<TabItem label="${label}">\n\n${content}\n\n</TabItem>`);
  const copies = items.map(({ label, content }) => `#### ${label}\n\n${content}`);
  return {
    page: `<Tabs syncKey="${syncKey}">\n${panels.join("\n")}\n</Tabs>`,
    markdownCopy: copies.join("\n\n"),
  };
}
