/**
 * Follows every link, anchor and picture of the site, read by the browser's own parser.
 */
import type { Tab } from "./open-browser.ts";

/** One sentence for each broken link. The tab must be at the site's first page. */
export function checkLinks(tab: Tab, paths: readonly string[]): Promise<string[]> {
  return tab.evaluate(
    `(() => { ${loadPage} ${linksIn} ${hasAnchor} return (${inPage})(${JSON.stringify(paths)}) })()`,
  );
}

// These functions run in the page, so they are sent as text.

async function inPage(paths: readonly string[]): Promise<string[]> {
  const pages = new Map<string, Promise<Document | undefined>>();
  const broken = new Set<string>();
  for (const path of paths) {
    const from = new URL(path, location.href).href;
    for (const to of linksIn(await loadPage(from, pages), from)) {
      if (to.origin !== location.origin) continue;
      const found = await loadPage(to.href.split("#")[0] ?? "", pages);
      const link = `${path || "home"} links to ${to.pathname}`;
      if (!found) broken.add(`${link}, which is not there`);
      else if (!hasAnchor(found, to.hash)) broken.add(`${link}${to.hash}: the anchor does not exist`);
    }
  }
  return [...broken];
}

/** The page at a URL, fetched once. An empty document for any other file; undefined if there is no file. */
function loadPage(
  url: string,
  pages: Map<string, Promise<Document | undefined>>,
): Promise<Document | undefined> {
  const load = async (): Promise<Document | undefined> => {
    const response = await fetch(url);
    if (!response.ok) return undefined;
    const isPage = response.headers.get("content-type")?.startsWith("text/html") ?? false;
    return isPage
      ? new DOMParser().parseFromString(await response.text(), "text/html")
      : document.implementation.createDocument(null, null);
  };
  const page = pages.get(url) ?? load();
  pages.set(url, page);
  return page;
}

function linksIn(page: Document | undefined, from: string): URL[] {
  const elements = page?.querySelectorAll("a[href], link[href], img[src], script[src]") ?? [];
  return Array.from(
    elements,
    (element) => new URL(element.getAttribute("href") ?? element.getAttribute("src") ?? "", from),
  );
}

function hasAnchor(page: Document, hash: string): boolean {
  return hash.length < 2 || !page.body || page.getElementById(decodeURIComponent(hash.slice(1))) !== null;
}
