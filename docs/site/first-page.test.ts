/**
 * The first page is small, and the search finds the guides and the reference.
 */

import { serveFolder } from "@cbss/testing";
import { afterAll, describe, expect, it } from "vitest";
import { openBrowser, openTab } from "./open-browser.ts";
import { dist } from "./pages-of.ts";

const chromium = await openBrowser();
afterAll(() => chromium?.close());

describe.skipIf(!chromium)("the site, in Chromium", () => {
  it.each(["", "learn/first-call/", "look-up/reference/operations/startemailaddresschange/"])(
    "is usable within 300 kB, gzipped, on /%s",
    async (path) => {
      await using site = await serveFolder(dist);
      const tab = await openTab(chromium);

      await tab.goto(`${site.url}/${path}`);

      console.log(`/${path}: ${Math.round(site.sent.bytes / 1024)} kB`);
      expect(site.sent.bytes).toBeLessThan(300 * 1024);
    },
  );

  it("finds Login_Salt in a guide and in the reference", async () => {
    await using site = await serveFolder(dist);
    const tab = await openTab(chromium);
    await tab.goto(`${site.url}/`);

    const found = await tab.evaluate<string[]>(`(async () => {
      const pagefind = await import("/pagefind/pagefind.js");
      const { results } = await pagefind.search("Login_Salt");
      return (await Promise.all(results.map((result) => result.data()))).map(({ url }) => url);
    })()`);

    expect(found.some((url) => url.startsWith("/learn/") || url.startsWith("/do/"))).toBe(true);
    expect(found.some((url) => url.startsWith("/look-up/reference/"))).toBe(true);
  });
});
