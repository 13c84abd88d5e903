/**
 * Follows every link, anchor and picture of the site, read by the browser's own parser.
 */
import type { Tab } from "./open-browser.ts";

/** What is broken, as sentences. The tab has to be at the site's first page. */
export function checkLinks(tab: Tab, paths: readonly string[]): Promise<string[]> {
  return tab.evaluate(`(${inPage})(${JSON.stringify(paths)})`);
}

// Runs in the page: a function that becomes text.
async function inPage(paths: readonly string[]): Promise<string[]> {
  const home = location.href;
  const parser = new DOMParser();
  const pages = new Map<string, Document | undefined>();
  const load = async (url: string): Promise<void> => {
    if (pages.has(url)) return;
    const response = await fetch(url);
    const isPage = response.headers.get("content-type")?.startsWith("text/html") ?? false;
    const text = response.ok ? await response.text() : "";
    if (response.ok)
      pages.set(
        url,
        isPage
          ? parser.parseFromString(text, "text/html")
          : document.implementation.createDocument(null, null),
      );
    else pages.set(url, undefined);
  };
  const links: { from: string; to: URL }[] = [];
  for (const path of paths) {
    const from = new URL(path, home).href;
    await load(from);
    const selector = "a[href], link[href], img[src], script[src]";
    for (const element of pages.get(from)?.querySelectorAll(selector) ?? []) {
      links.push({
        from: path,
        to: new URL(element.getAttribute("href") ?? element.getAttribute("src") ?? "", from),
      });
    }
  }
  const broken = new Set<string>();
  for (const { from, to } of links) {
    if (to.origin !== location.origin) continue;
    const page = to.href.split("#")[0] ?? "";
    await load(page);
    const found = pages.get(page);
    if (!found) broken.add(`${from || "home"} links to ${to.pathname}, which is not there`);
    else if (
      to.hash.length > 1 &&
      found.body &&
      !found.getElementById(decodeURIComponent(to.hash.slice(1)))
    ) {
      broken.add(`${from || "home"} links to ${to.pathname}${to.hash}, and there is no such anchor`);
    }
  }
  return [...broken];
}
