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
