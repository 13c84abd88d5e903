/**
 * Every page in a real browser: it makes no request to another host, writes no error to the console, and works under a policy
 * without `unsafe-inline` for scripts. The browser's own parser finds links, anchors and pictures.
 */

import { serveFolder } from "@cbss/testing";
import { afterAll, describe, expect, it } from "vitest";
import { checkLinks } from "./check-links.ts";
import { openBrowser, openTab } from "./open-browser.ts";
import { allPages, dist } from "./pages-of.ts";

const chromium = await openBrowser();
afterAll(() => chromium?.close());

// As a header, in addition to the policy in each page, because a host may send its own.
const policy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'";

describe.skipIf(!chromium)("every page of the site, in Chromium", () => {
  it("makes no request to another host, and writes no error, under a strict Content-Security-Policy", {
    timeout: 300_000,
  }, async () => {
    await using site = await serveFolder(dist, { headers: { "Content-Security-Policy": policy } });
    const problems: string[] = [];
    let path = "";
    const tab = await openTab(chromium);
    tab.on("console", (message) => message.type() === "error" && problems.push(`${path}: ${message.text()}`));
    tab.on("pageerror", (error) => problems.push(`${path}: ${error.message}`));
    tab.on(
      "request",
      (request) => !ownOrData(request.url(), site.url) && problems.push(`${path}: asked ${request.url()}`),
    );

    for (path of allPages().filter((path) => path !== "404.html")) await tab.goto(`${site.url}/${path}`);

    expect(problems).toEqual([]);
  });

  it("has a reference in one file to download, which makes no request and shows the document", async () => {
    await using site = await serveFolder(dist);
    const tab = await openTab(chromium);
    const asked: string[] = [];
    tab.on("request", (request) => !ownOrData(request.url(), site.url) && asked.push(request.url()));

    await tab.goto(`${site.url}/downloads/cbss-redoc.html`);
    const text = (): Promise<string> => tab.evaluate("document.body.innerText");
    await expect.poll(text, { timeout: 20_000 }).toContain("Every call is signed");

    expect(asked).toEqual([]);
  });

  it("has no broken link, anchor or picture", { timeout: 300_000 }, async () => {
    await using site = await serveFolder(dist);
    const tab = await openTab(chromium);
    await tab.goto(`${site.url}/`);

    expect(await checkLinks(tab, allPages())).toEqual([]);
  });
});

const ownOrData = (url: string, origin: string): boolean =>
  url.startsWith(`${origin}/`) || /^(data|blob):/.test(url);
