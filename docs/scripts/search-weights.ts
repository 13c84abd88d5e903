/**
 * Tells the search what counts in a page: not its samples of code, which repeat each name many times, and less what lists everything.
 */

// By what a path starts with. Pagefind takes 1 where nothing is said, and headings for more.
const weights: Readonly<Record<string, string>> = {
  "look-up/packages/": "0.2",
  "look-up/changes/": "0.2",
  "understand/benchmarks/": "0.3",
  "understand/decisions/": "0.4",
  "understand/architecture/": "0.5",
};

/** How Pagefind ranks: Starlight's values, but for the length of a page, since a guide is longer than what only mentions the word. */
export const searchRanking = { pageLength: 0.1, termFrequency: 0.1, termSaturation: 2, termSimilarity: 9 };

/** The HTML of a page with marks for Pagefind; the path is that of its file. */
export function weighForSearch(html: string, path: string): string {
  const [, weight] = Object.entries(weights).find(([start]) => path.startsWith(start)) ?? [];
  const marked = html.replaceAll(
    '<div class="expressive-code"',
    '<div data-pagefind-ignore class="expressive-code"',
  );
  if (!weight) return marked;
  return marked
    .replace("data-pagefind-body", `data-pagefind-body data-pagefind-weight="${weight}"`)
    .replaceAll(/<(h[1-6])\b/g, '<$1 data-pagefind-weight="1"');
}
