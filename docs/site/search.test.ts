/**
 * The search finds what people look for, and works with the keyboard alone as soon as a page is shown.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { searchRanking } from "../scripts/search-weights.ts";
import { openTab, type Tab } from "./open-browser.ts";
import { openSite } from "./open-site.ts";
import { searches } from "./searches.ts";

const { chromium, site } = await openSite();

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
    const { promise: isLetThrough, resolve: sendModules } = Promise.withResolvers<void>();
    // Waits only until the page is shown: none of its modules has arrived.
    await tab.route("**/_astro/*.js", (route) => isLetThrough.then(() => route.continue()));
    await tab.goto(`${site.url}/understand/envelopes/`, { waitUntil: "commit" });
    await untilIs(tab, "document.querySelector('footer')?.tagName", "FOOTER");
    await tab.keyboard.press(key);
    for (const letter of "jest") await tab.keyboard.press(letter);
    sendModules();

    await untilIs(tab, "document.activeElement.value", "jest");
    await tab.close();
  });

  it("arrow keys move to the results and back to the field, and Enter opens a result", async () => {
    const tab = await openTab(chromium);
    await tab.goto(`${site.url}/understand/envelopes/`);
    await tab.keyboard.press("/");
    await untilIs(tab, "document.activeElement.tagName", "INPUT");
    for (const letter of "jest") await tab.keyboard.press(letter);
    const results = (): Promise<number> =>
      tab.evaluate("document.querySelectorAll('.pagefind-ui__result-link').length");
    await expect.poll(results, { timeout: 15_000 }).toBeGreaterThan(1);

    for (const key of ["ArrowDown", "ArrowUp"]) await tab.keyboard.press(key);
    expect(await tab.evaluate("document.activeElement.tagName")).toBe("INPUT");
    await tab.keyboard.press("ArrowDown");
    await tab.keyboard.press("Enter");

    await untilIs(tab, "location.pathname", "/do/test-with-jest/");
    await tab.close();
  });

  it("does not open on `/` while a reader types in a field", async () => {
    const tab = await openTab(chromium);
    await tab.goto(`${site.url}/do/signature-workbench/`);
    await tab.evaluate("document.querySelector('#workbench-login-salt').focus()");
    await tab.keyboard.press("/");

    expect(await tab.evaluate("document.querySelector('#workbench-login-salt').value")).toContain("/");
    expect(await tab.evaluate("document.querySelector('site-search dialog').open")).toBe(false);
    await tab.close();
  });
});

/** Starlight loads the search when the browser is idle. */
function untilIs(tab: Tab, expression: string, value: string): Promise<void> {
  return expect.poll(() => tab.evaluate(expression), { timeout: 15_000 }).toBe(value);
}
