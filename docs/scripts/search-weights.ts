/**
 * Marks the parts of a page for the search: code samples are excluded, because they repeat names many times, and lists count less.
 */

// By the start of the path. Pagefind's default is 1, and more for headings.
const weights: Readonly<Record<string, string>> = {
  "look-up/packages/": "0.2",
  "look-up/changes/": "0.2",
  "understand/benchmarks/": "0.3",
  "understand/decisions/": "0.4",
  "understand/architecture/": "0.5",
};

/** The ranking of Pagefind: Starlight's values, except for the page length, because a guide is longer than a page that only mentions the word. */
export const searchRanking = { pageLength: 0.1, termFrequency: 0.1, termSaturation: 2, termSimilarity: 9 };

/** The HTML of a page with marks for Pagefind. `path` is the path of its file. */
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
