/** Generated text for the page and for its Markdown copy. */
export interface Part {
  readonly page: string;
  readonly markdownCopy: string;
}

/** Joins several parts. */
export function joinParts(parts: readonly (Part | string)[]): Part {
  const whole = parts.map((part) => (typeof part === "string" ? { page: part, markdownCopy: part } : part));
  return {
    page: whole.map(({ page }) => page).join("\n\n"),
    markdownCopy: whole.map(({ markdownCopy }) => markdownCopy).join("\n\n"),
  };
}

/** Text that the page folds below a summary; the Markdown copy has the text alone. */
export const folded = (summary: string, text: string): Part => ({
  page: `<details>\n<summary>${summary}</summary>\n\n${text}\n\n</details>`,
  markdownCopy: text,
});

/** On the page, inside an element of that class. */
export const within = (name: string, { page, markdownCopy }: Part): Part => ({
  page: `<div class="${name}">\n\n${page}\n\n</div>`,
  markdownCopy,
});
