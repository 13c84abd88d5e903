/**
 * The built site in a real Chromium, for the tests of the islands. Its files are handed to the browser as if they came
 * from https://docs.test, so a request to anywhere else has no answer and is seen.
 */
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { fetchRuntimes, launchChromium } from "@cbss/contract-packages/runtimes";

/** What these tests use of Playwright's page. */
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

/** The folder that `pnpm --filter @cbss/docs build` writes, or another by DOCS_DIST. */
const folder = process.env["DOCS_DIST"] ?? fileURLToPath(new URL("../../../../dist", import.meta.url));
const base = process.env["DOCS_BASE"] ?? "/";
const origin = "https://docs.test";

/** Starts Chromium; undefined where this machine cannot have one. */
export async function startChromium(): Promise<SiteBrowser | undefined> {
  await fetchRuntimes();
  return (await launchChromium()) as SiteBrowser | undefined;
}

/** The pages of the built site whose HTML contains a text, by their addresses. */
export async function findPages(text: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  const pages: string[] = [];
  for (const file of files.filter((name) => name.endsWith(".html")).sort()) {
    const html = await readFile(join(folder, file), "utf8");
    if (html.includes(text)) pages.push(`${origin}${base}${file.replace(/index\.html$/, "")}`);
  }
  return pages;
}

export interface OpenPage {
  readonly page: SitePage;
  /** Every address that was asked for, and every complaint of the browser, since the page was opened or they were cleared. */
  readonly requests: string[];
  readonly complaints: string[];
}

/** Opens a page of the built site, and waits until its islands live. */
export async function openPage(browser: SiteBrowser, url: string, options: object = {}): Promise<OpenPage> {
  const page = await browser.newPage(options);
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => complaints.push(message.text()));
  await page.route("**/*", (route) => answer(route));
  await page.goto(url);
  return { page, requests, complaints };
}

/** Waits until the page has asked for nothing for a second: Starlight loads its search when the browser is idle. */
export async function untilQuiet({ requests }: OpenPage): Promise<void> {
  let seen = -1;
  while (seen !== requests.length) {
    seen = requests.length;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

async function answer(route: Route): Promise<void> {
  const { pathname, origin: asked } = new URL(route.request().url());
  const path = decodeURIComponent(pathname).slice(base.length);
  const file = join(folder, path.endsWith("/") || path === "" ? `${path}index.html` : path);
  const body = asked === origin ? await readFile(file).catch(() => undefined) : undefined;
  const contentType = types[extname(file)] ?? "application/octet-stream";
  await route.fulfill(body ? { status: 200, contentType, body } : { status: 404 });
}

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".wasm": "application/wasm",
};
