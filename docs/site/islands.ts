/**
 * The islands of the built site in a real Chromium: how their pages are found, opened and read.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Chromium, openTab, type Tab, type TabOptions } from "./open-browser.ts";
import { allPages, dist } from "./pages-of.ts";

/** The paths of the built pages whose HTML contains a text. Throws if no page does. */
export async function findPages(text: string): Promise<[string, ...string[]]> {
  const pages: string[] = [];
  for (const path of allPages()) {
    const html = await readFile(join(dist, path.endsWith(".html") ? path : `${path}index.html`), "utf8");
    if (html.includes(text)) pages.push(path);
  }
  const [first, ...others] = pages;
  if (first === undefined) throw new Error(`No page of the built site has ${text} in it: build it first.`);
  return [first, ...others];
}

/** The selector of a part of an island, by its name. */
export const part = (name: string): string => `[data-part="${name}"]`;

/** The text of a part of an island. */
export function textOf(page: Tab, name: string): Promise<string> {
  return page.evaluate(`document.querySelector('${part(name)}').innerText.trim()`);
}

/** The layout shift of the page without user input, as browsers measure it. */
export function layoutShift(page: Pick<Tab, "evaluate">): Promise<number> {
  return page.evaluate(`new Promise((done) => {
    new PerformanceObserver((list) => {
      done(list.getEntries().reduce((sum, entry) => sum + (entry.hadRecentInput ? 0 : entry.value), 0));
    }).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done(0), 500);
  })`);
}

export interface OpenPage {
  readonly page: Tab;
  /** Every requested URL and every error of the browser, since the page was opened or the lists were cleared. */
  readonly requests: string[];
  readonly complaints: string[];
  /** Whether the tab has no options, so that it can open any other page without options. */
  readonly isPlain: boolean;
}

/**
 * Opens a page of the built site as a first visit, after another page: in its tab if possible, because a new tab takes several
 * times as long.
 */
export async function openPage(
  before: OpenPage | undefined,
  browser: Chromium | undefined,
  url: string,
  options?: TabOptions,
): Promise<OpenPage> {
  if (!before?.isPlain || options) {
    await before?.page.close();
    return openInNewTab(browser, url, options);
  }
  const { page, requests, complaints } = before;
  await page.evaluate("localStorage.clear(), sessionStorage.clear()");
  await page.goto("about:blank");
  requests.length = 0;
  complaints.length = 0;
  await page.goto(url);
  return before;
}

/** Opens a page in a new tab, and waits until its islands work. */
async function openInNewTab(
  browser: Chromium | undefined,
  url: string,
  options?: TabOptions,
): Promise<OpenPage> {
  const page = await openTab(browser, options);
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => complaints.push(message.text()));
  await page.goto(url);
  return { page, requests, complaints, isPlain: options === undefined };
}

/** Waits until the page has made no request for a second, because Starlight loads its search when the browser is idle. */
export async function untilQuiet({ requests }: OpenPage): Promise<void> {
  let seen = -1;
  while (seen !== requests.length) {
    seen = requests.length;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}
