/**
 * The parts around every page: its origin and the reader's place. Also tests that typed text is deleted when a reader leaves the page.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { repositoryUrl, toolkitVersion } from "../scripts/repository.ts";
import { openTab, type Tab } from "./open-browser.ts";
import { openSite } from "./open-site.ts";

const { chromium, site } = await openSite();

const operation = "look-up/reference/operations/startemailaddresschange/";

describe.skipIf(!chromium)("around a page, in Chromium", () => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await openTab(chromium, { viewport: { width: 1280, height: 700 } });
  });
  const hrefOf = (selector: string): Promise<string> =>
    tab.evaluate(`document.querySelector(${JSON.stringify(selector)}).href`);

  it.each([
    ["do/my-signature-is-refused/", "docs/pages/do/my-signature-is-refused.mdx"],
    ["do/signature-workbench/", "docs/pages/do/signature-workbench.mdx"],
    ["understand/decisions/no-retry/", "docs/decisions/no-retry.md"],
    ["look-up/packages/sandbox-node/", "packages/sandbox/src/node.ts"],
    ["look-up/packages/contract-server/", "packages/contract-server/src/index.ts"],
    [operation, "spec/openapi.yaml"],
  ])("are the version, the repository and the link for editing: /%s", async (path, file) => {
    await tab.goto(`${site.url}/${path}`);

    expect(await tab.evaluate("document.querySelector('.site-version').innerText")).toBe(toolkitVersion);
    expect(await hrefOf("a[rel=me]")).toBe(repositoryUrl);
    expect(await hrefOf("footer a[href*='/edit/']")).toBe(`${repositoryUrl}/edit/main/${file}`);
    expect(await tab.evaluate("document.querySelector('.edit-link').innerText.trim()")).toBe(
      "Edit this page",
    );
    expect(await hrefOf(".pagination-links a")).toContain(site.url);
  });

  it("the navigation shows the current page", async () => {
    await tab.goto(`${site.url}/understand/architecture/`);

    expect(
      await tab.evaluate(
        "(({ top, bottom }) => top > 0 && bottom < innerHeight)(document.querySelector('.sidebar-content [aria-current=page]').getBoundingClientRect())",
      ),
    ).toBe(true);
  });

  it("every heading of a page has a link, and the page links to the previous and the next page", async () => {
    await tab.goto(`${site.url}/do/run-in-production/`);

    const [headings, links] = await tab.evaluate<[number, number]>(
      `["h2", "h2 + a, .sl-heading-wrapper:has(h2) a"].map((selector) =>
        document.querySelectorAll(".sl-markdown-content :is(" + selector + ")").length)`,
    );
    expect(headings).toBeGreaterThan(5);
    expect(links).toBe(headings);
    expect(await tab.evaluate("document.querySelectorAll('.pagination-links a').length")).toBe(2);
  });

  it("pages for contributors are separate from pages for users", async () => {
    await tab.goto(`${site.url}/do/add-an-operation/`);

    const groups = await tab.evaluate<Record<string, string[]>>(
      `Object.fromEntries([...document.querySelectorAll(".sidebar-content ul.top-level > li")].map((group) =>
        [group.querySelector("summary").innerText.trim(), [...group.querySelectorAll("a")].map(({ pathname }) => pathname)]))`,
    );
    expect(Object.keys(groups)).toEqual(["Get started", "Guides", "Reference", "Background", "Contributing"]);
    expect(groups["Guides"]).not.toContain("/do/add-an-operation/");
    expect(groups["Contributing"]).toContain("/do/add-an-operation/");
  });

  it.each([operation, "do/run-in-production/", "do/my-signature-is-refused/", "understand/benchmarks/"])(
    "the printed page is as short as the page: /%s",
    async (path) => {
      await tab.goto(`${site.url}/${path}`);
      const heightOf = async (media: "screen" | "print"): Promise<number> => {
        await tab.emulateMedia({ media });
        return tab.evaluate("document.querySelector('main').getBoundingClientRect().height");
      };
      const onScreen = await heightOf("screen");
      const onPaper = await heightOf("print");
      await tab.emulateMedia({ media: "screen" });

      console.log(`/${path}: ${Math.round(onScreen)} px, printed ${Math.round(onPaper)} px`);
      expect(onPaper).toBeLessThanOrEqual(onScreen);
    },
  );

  it("a link to a mistake opens its folded family, in a new window and in the same page", async () => {
    const isInView = (id: string): Promise<boolean> =>
      tab.evaluate(
        `(({ top, bottom }) => top > 0 && bottom < innerHeight)(document.getElementById("${id}").getBoundingClientRect())`,
      );
    await tab.goto(`${site.url}/do/my-signature-is-refused/#mistake-digest-md5`);
    await expect.poll(() => isInView("mistake-digest-md5")).toBe(true);

    await tab.evaluate("document.querySelector('main a[href=\"#mistake-hmac\"]').click()");
    await expect.poll(() => isInView("mistake-hmac")).toBe(true);

    expect(
      await tab.evaluate("[...document.querySelectorAll('main details[open]')].map(({ id }) => id)"),
    ).toEqual(["code-hmac", "code-digest-sha-512"]);
  });

  it("an unknown address shows links to other pages", async () => {
    await tab.goto(`${site.url}/404.html`);

    expect(
      await tab.evaluate("[...document.querySelectorAll('main a')].map(({ pathname }) => pathname)"),
    ).toContain("/do/my-signature-is-refused/");
  });

  it.each([
    ["do/signature-workbench/", "#workbench-login-salt"],
    [operation, "[data-part=login-salt]"],
  ])("typed text is deleted when the Back button loads the page again: /%s", async (path, field) => {
    await tab.goto(`${site.url}/${path}`);
    const ofField = `document.querySelector("${field}").value`;
    await tab.evaluate(`${ofField} = "a secret"`);

    await tab.goto(`${site.url}/404.html`);
    await tab.goBack();

    expect(await tab.evaluate(ofField)).toBe("sandbox-login-salt");
  });
});
