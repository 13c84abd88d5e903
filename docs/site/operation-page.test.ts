/**
 * The page of an operation in a real browser: the first screen, the remembered languages, and the targets of its links.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { operations } from "../scripts/document.ts";
import { openTab, type Tab } from "./open-browser.ts";
import { openSite } from "./open-site.ts";

const { chromium, site } = await openSite();

const [email, phone] = operations;
const pageOf = ({ slug } = { slug: "" }): string => `${site.url}/${slug}/`;
const selected = ".code-panel [role=tab][aria-selected=true]";

describe.skipIf(!chromium)("the page of an operation, in Chromium", () => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await openTab(chromium, { viewport: { width: 1280, height: 800 } });
    await tab.goto(pageOf(email));
  });
  const textOf = (selector: string): Promise<string> =>
    tab.evaluate(`document.querySelector(${JSON.stringify(selector)}).innerText.trim()`);
  const isSeen = (selector: string): Promise<boolean> =>
    tab.evaluate(`(() => {
      const { top, bottom, left, right } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth && bottom > top;
    })()`);

  it("shows on the first screen the summary, method and whole path, the provenance, and the button to try it", async () => {
    expect(await textOf("h1")).toBe("Start changing a customer's email address");
    expect(await textOf(".endpoint-path code")).toBe(email?.path);
    expect(await textOf(".method")).toBe("POST");
    for (const selector of [
      ...["h1", ".operation-intro .prose", ".method", ".endpoint-path code", ".copy-path"],
      ...[".endpoint a[href*='provenance/#documented']", "[data-opens=try-it]", ".code-panel pre"],
    ])
      expect([selector, await isSeen(selector)]).toEqual([selector, true]);
  });

  it("is at most 4,500 pixels tall, 1,280 wide", async () => {
    expect(await tab.evaluate("document.documentElement.scrollHeight")).toBeLessThanOrEqual(4500);
  });

  it("keeps the code beside the text while it scrolls", async () => {
    await tab.evaluate("scrollTo(0, 1500)");

    expect(await isSeen(".code-panel [role=tablist]")).toBe(true);
    await tab.evaluate("scrollTo(0, 0)");
  });

  it("wraps no line of a short call, except in C# and Java, which have 15 wider lines", async () => {
    const broken = await tab.evaluate<string[]>(`(() => {
      const panels = [...document.querySelectorAll(".code-panel [role=tabpanel]")];
      const languageOf = (panel) => document.getElementById(panel.getAttribute("aria-labelledby")).innerText.trim();
      return panels.filter((panel) => !["C#", "Java"].includes(languageOf(panel))).flatMap((panel) => {
        const wasHidden = panel.hidden;
        panel.hidden = false;
        const lines = [...panel.querySelector("pre").querySelectorAll(".ec-line")];
        const height = Math.min(...lines.map((line) => line.getBoundingClientRect().height));
        const tall = lines.filter((line) => line.getBoundingClientRect().height > height * 1.5);
        panel.hidden = wasHidden;
        return tall.map((line) => line.textContent);
      });
    })()`);

    expect(broken).toEqual([]);
  });

  it("remembers the language on the next page, and on the next visit", async () => {
    await tab.evaluate(
      `[...document.querySelectorAll(".code-panel [role=tab]")].find((tab) => tab.innerText.trim() === "Java").click()`,
    );
    await tab.goto(pageOf(phone));
    expect(await textOf(selected)).toBe("Java");

    await tab.goto(pageOf(email));
    expect(await textOf(selected)).toBe("Java");
    expect(
      await tab.evaluate("document.querySelectorAll('.code-panel [role=tabpanel]:not([hidden])').length"),
    ).toBe(1);
  });

  it("selects a language by keyboard, and has the complete program one click away", async () => {
    await tab.evaluate(`document.querySelector("${selected}").focus()`);
    await tab.keyboard.press("ArrowRight");
    expect(await textOf(selected)).toBe("PHP");
    await tab.keyboard.press("Tab");
    for (let i = 0; i < 3 && (await tab.evaluate("document.activeElement.tagName")) !== "SUMMARY"; i++)
      await tab.keyboard.press("Tab");
    await tab.keyboard.press("Enter");

    expect(await textOf(".code-panel [role=tabpanel]:not([hidden]) details[open]")).toContain(
      "declare(strict_types=1);",
    );
  });

  it("has an anchor for every field, including the signature, and a badge only if its parent has another", async () => {
    const rows = await tab.evaluate<string[]>(
      "[...document.querySelectorAll('table.fields tbody tr')].map(({ id }) => id)",
    );
    expect(rows).toEqual(
      expect.arrayContaining(["query-Signature", "request-Content.Password", "response-200-Messages"]),
    );
    expect(new Set(rows).size).toBe(rows.length);
    expect(
      await tab.evaluate(
        "document.querySelectorAll('#request-Content\\\\.Password a[href*=provenance]').length",
      ),
    ).toBe(0);
    expect(
      await tab.evaluate("document.querySelectorAll('.operation a[href*=\"provenance/#\"]').length"),
    ).toBeLessThan(60);
  });

  it("opens the tab of an anchor, which links to the explanation of the error", async () => {
    await tab.evaluate("location.hash = 'response-401'");

    await expect
      .poll(() => textOf(".operation-details [role=tab][aria-selected=true]:is([href])"))
      .toBeTruthy();
    await expect
      .poll(() => tab.evaluate("document.querySelector('#response-401').checkVisibility()"))
      .toBe(true);
    expect(
      await tab.evaluate("document.querySelector('#response-401 a[href*=schemas]').getAttribute('href')"),
    ).toBe("/look-up/schemas/#httperror");
  });

  it("prints only the selected tabs", async () => {
    await tab.emulateMedia({ media: "print" });

    expect(await tab.evaluate("document.documentElement.scrollHeight")).toBeLessThan(6500);
    expect(await tab.evaluate("document.querySelectorAll('.code-panel [role=tabpanel]').length")).toBe(7);
    expect(
      await tab.evaluate(
        "[...document.querySelectorAll('.code-panel [role=tabpanel]')].filter((panel) => panel.checkVisibility()).length",
      ),
    ).toBe(1);
    await tab.emulateMedia({ media: "screen" });
  });
});
