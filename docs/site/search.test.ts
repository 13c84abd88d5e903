/**
 * The search finds what people look for, and the keyboard alone is enough to get there, from the first moment on.
 */
import { serveFolder } from "@cbss/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { searchRanking } from "../scripts/search-weights.ts";
import { openBrowser, openTab, type Tab } from "./open-browser.ts";
import { dist } from "./pages-of.ts";
import { searches } from "./searches.ts";

const chromium = await openBrowser();
const site = await serveFolder(dist);
afterAll(async () => {
  await chromium?.close();
  await site[Symbol.asyncDispose]();
});

describe.skipIf(!chromium)("the search, in Chromium", () => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await openTab(chromium, { viewport: { width: 1280, height: 700 } });
    await tab.goto(`${site.url}/`);
  });

  it.each(searches)("finds %s on the page that explains it", async (words, ...pages) => {
    const found = await tab.evaluate<string[]>(`(async () => {
      const pagefind = await import("/pagefind/pagefind.js");
      await pagefind.options({ ranking: ${JSON.stringify(searchRanking)} });
      const { results } = await pagefind.search(${JSON.stringify(words)});
      return (await Promise.all(results.slice(0, 2).map((result) => result.data()))).map(({ url }) => url);
    })()`);

    expect(pages.some((page) => found.includes(`/${page}`))).toBe(true);
  });
});

describe.skipIf(!chromium)("the search, by keyboard", () => {
  it.each(["Control+k", "/"])("%s opens it before the page's scripts have run", async (key) => {
    const tab = await openTab(chromium);
    // The page stops at its first script that waits until the whole page is read.
    await tab.addInitScript({
      content: `const define = customElements.define.bind(customElements);
        customElements.define = (name, element) =>
          name === "site-search" ? setTimeout(() => define(name, element), 1000) : define(name, element);`,
    });
    await tab.goto(`${site.url}/understand/envelopes/`);
    await tab.keyboard.press(key);
    for (const letter of "jest") await tab.keyboard.press(letter);

    await expect.poll(() => tab.evaluate("document.activeElement.value")).toBe("jest");
    await tab.close();
  });

  it("arrows reach the results and lead back to the field, and Enter opens a result", async () => {
    const tab = await openTab(chromium);
    await tab.goto(`${site.url}/understand/envelopes/`);
    await tab.keyboard.press("/");
    await expect.poll(() => tab.evaluate("document.activeElement.tagName")).toBe("INPUT");
    for (const letter of "jest") await tab.keyboard.press(letter);
    const results = (): Promise<number> =>
      tab.evaluate("document.querySelectorAll('.pagefind-ui__result-link').length");
    await expect.poll(results).toBeGreaterThan(1);

    for (const key of ["ArrowDown", "ArrowUp"]) await tab.keyboard.press(key);
    expect(await tab.evaluate("document.activeElement.tagName")).toBe("INPUT");
    await tab.keyboard.press("ArrowDown");
    await tab.keyboard.press("Enter");

    await expect.poll(() => tab.evaluate("location.pathname")).toBe("/do/test-with-jest/");
    await tab.close();
  });

  it("leaves `/` to whoever types it", async () => {
    const tab = await openTab(chromium);
    await tab.goto(`${site.url}/do/signature-workbench/`);
    await tab.evaluate("document.querySelector('#workbench-login-salt').focus()");
    await tab.keyboard.press("/");

    expect(await tab.evaluate("document.querySelector('#workbench-login-salt').value")).toContain("/");
    expect(await tab.evaluate("document.querySelector('site-search dialog').open")).toBe(false);
    await tab.close();
  });
});
