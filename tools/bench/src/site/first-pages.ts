/**
 * The bytes that a browser loads until the first page of a documentation is usable: loaded, without running scripts and
 * pending requests. All come from the same static server, which compresses.
 */

import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { type Chromium, openBrowser } from "@cbss/docs/site/open-browser.ts";
import { allPages, dist } from "@cbss/docs/site/pages-of.ts";
import { serveFolder } from "@cbss/testing";
import { temporaryFolder } from "@cbss/testing/temporary-folder";
import { runProcess } from "../harness/run-process.ts";

export const START_PAGE = "docs site, start page";
export const OPERATION_PAGE = "docs site, heaviest page of an operation";
export const REDOC = "Redoc in one file";

/** The folder of Redoc, which our own site uses for a download. */
export const docsFolder: string = fileURLToPath(
  new URL("..", import.meta.resolve("@cbss/docs/site/pages-of.ts")),
);

export interface FirstPage {
  /** Gzipped. */
  bytes: number;
  /** The number of requests to other hosts. They are blocked. */
  otherHosts: number;
}

/** The pages by name; undefined if there is no Chromium for this machine. */
export async function firstPages(smoke: boolean): Promise<Record<string, FirstPage> | undefined> {
  const chromium = await openBrowser();
  if (!chromium) return undefined;
  try {
    const startPage = await open(chromium, dist, "");
    if (smoke) return { [START_PAGE]: startPage };
    return {
      [START_PAGE]: startPage,
      [OPERATION_PAGE]: await heaviestOperation(chromium),
      [REDOC]: await redoc(chromium),
    };
  } finally {
    await chromium.close();
  }
}

async function heaviestOperation(chromium: Chromium): Promise<FirstPage> {
  const paths = allPages().filter((path) => /^look-up\/reference\/operations\/[^/]+\/$/.test(path));
  const pages: FirstPage[] = [];
  for (const path of paths) pages.push(await open(chromium, dist, path));
  const [heaviest] = pages.sort((a, b) => b.bytes - a.bytes);
  if (!heaviest) throw new Error("The site has no page for an operation.");
  return heaviest;
}

/** Builds the page as Redoc's users do to have everything in one file. */
async function redoc(chromium: Chromium): Promise<FirstPage> {
  const folder = temporaryFolder();
  const document = createRequire(import.meta.url).resolve("@cbss/openapi/openapi.json");
  const args = ["build-docs", document, "--inlineBundle", "--output", `${folder}/index.html`];
  await runProcess({ command: `${docsFolder}/node_modules/.bin/redocly`, args, cwd: folder });
  return await open(chromium, folder, "");
}

async function open(chromium: Chromium, folder: string, path: string): Promise<FirstPage> {
  await using site = await serveFolder(folder);
  const tab = await chromium.newPage();
  const asked: string[] = [];
  tab.on("request", (request) => asked.push(request.url()));
  const isOther = (url: string): boolean => url.startsWith("http") && !url.startsWith(`${site.url}/`);
  await tab.route(
    ({ href }) => isOther(href),
    (route) => route.abort(),
  );
  await tab.goto(`${site.url}/${path}`);
  for (let before = 0; before < asked.length; ) {
    before = asked.length;
    await tab.evaluate(idle);
  }
  await tab.close();
  return { bytes: site.sent.bytes, otherHosts: asked.filter(isOther).length };
}

// Not Playwright's `networkidle`: Redoc's script runs for longer than that waits before it requests its logo.
const idle = "new Promise((ready) => requestIdleCallback(() => setTimeout(ready, 500)))";
