/**
 * The built site in a real Chromium, for the tests of the islands. The browser receives its files as if they came from
 * https://docs.test. A request to any other host gets no response and is recorded.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { contentTypeOf } from "@cbss/testing";
import { openBrowser } from "./open-browser.ts";
import { allPages, dist } from "./pages-of.ts";

/** The part of Playwright's page that these tests use. */
export interface SitePage {
  goto(url: string): Promise<unknown>;
  on(event: string, listener: (value: { url(): string; text(): string }) => void): void;
  route(url: string, handler: (route: Route) => unknown): Promise<void>;
  evaluate<Result>(expression: string): Promise<Result>;
  fill(selector: string, value: string): Promise<void>;
  selectOption(selector: string, value: string | { label: string }): Promise<unknown>;
  check(selector: string): Promise<void>;
  click(selector: string): Promise<void>;
  focus(selector: string): Promise<void>;
  setInputFiles(selector: string, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void>;
  screenshot(options: { path: string; fullPage?: boolean }): Promise<unknown>;
  keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> };
  close(): Promise<void>;
}

interface Route {
  request(): { url(): string };
  fulfill(answer: { status: number; contentType?: string; body?: Buffer }): Promise<void>;
}

interface SiteBrowser {
  newPage(options?: object): Promise<SitePage>;
  version(): string;
  close(): Promise<void>;
}

const origin = "https://docs.test";

/** Starts Chromium; undefined if there is none for this machine. */
export async function startChromium(): Promise<SiteBrowser | undefined> {
  return (await openBrowser()) as unknown as SiteBrowser | undefined;
}

/** The pages of the built site whose HTML contains a text, by their addresses; throws if no page does. */
export async function findPages(text: string): Promise<[string, ...string[]]> {
  const pages: string[] = [];
  for (const path of allPages()) {
    const html = await readFile(join(dist, path.endsWith(".html") ? path : `${path}index.html`), "utf8");
    if (html.includes(text)) pages.push(`${origin}/${path}`);
  }
  const [first, ...others] = pages;
  if (first === undefined) throw new Error(`No page of the built site has ${text} in it: build it first.`);
  return [first, ...others];
}

/** The selector of a part of an island, by its name. */
export const part = (name: string): string => `[data-part="${name}"]`;

/** The text of a part of an island. */
export function textOf(page: SitePage, name: string): Promise<string> {
  return page.evaluate(`document.querySelector('${part(name)}').innerText.trim()`);
}

/** The layout shift of the page without user input, as browsers measure it. */
export function layoutShift(page: Pick<SitePage, "evaluate">): Promise<number> {
  return page.evaluate(`new Promise((done) => {
    new PerformanceObserver((list) => {
      done(list.getEntries().reduce((sum, entry) => sum + (entry.hadRecentInput ? 0 : entry.value), 0));
    }).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done(0), 500);
  })`);
}

export interface OpenPage {
  readonly page: SitePage;
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
  browser: SiteBrowser,
  url: string,
  options?: object,
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
async function openInNewTab(browser: SiteBrowser, url: string, options?: object): Promise<OpenPage> {
  const page = await browser.newPage(options);
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => complaints.push(message.text()));
  await page.route("**/*", (route) => answer(route));
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

async function answer(route: Route): Promise<void> {
  const { pathname, origin: asked } = new URL(route.request().url());
  const file = join(dist, decodeURIComponent(pathname).replace(/\/$/, "/index.html"));
  const body = asked === origin ? await readFile(file).catch(() => undefined) : undefined;
  await route.fulfill(body ? { status: 200, contentType: contentTypeOf(file), body } : { status: 404 });
}
