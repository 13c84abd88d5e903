/**
 * The page of benchmarks in a real browser: charts at a glance, and each table one click away.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { openTab, type Tab } from "./open-browser.ts";
import { openSite } from "./open-site.ts";

const { chromium, site } = await openSite();

const TABLES = ".benchmark-charts details";

describe.skipIf(!chromium)("the page of benchmarks, in Chromium", () => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await openTab(chromium, { viewport: { width: 1280, height: 800 } });
    await tab.goto(`${site.url}/understand/benchmarks/`);
  });
  const seen = (selector: string): Promise<number> =>
    tab.evaluate(
      `[...document.querySelectorAll("${selector}")].filter((element) => element.checkVisibility({ contentVisibilityAuto: true })).length`,
    );

  it("is at most 4,500 pixels tall, 1,280 wide", async () => {
    expect(await tab.evaluate("document.documentElement.scrollHeight")).toBeLessThanOrEqual(4500);
  });

  it("shows every chart, and its table one click away", async () => {
    const figures: number = await tab.evaluate("document.querySelectorAll('.benchmark figure').length");
    expect(figures).toBeGreaterThan(10);
    expect(await seen(".benchmark figure svg")).toBe(figures);
    expect(await seen(`${TABLES} table`)).toBe(0);

    await tab.evaluate(`document.querySelector("${TABLES} summary").click()`);
    await expect.poll(() => seen(`${TABLES} table`)).toBe(1);
    await tab.evaluate(`document.querySelector("${TABLES} summary").click()`);
  });

  it("prints the tables in place of the charts", async () => {
    await tab.emulateMedia({ media: "print" });

    const figures: number = await tab.evaluate("document.querySelectorAll('.benchmark figure').length");
    await expect.poll(() => seen(`${TABLES} table`)).toBe(figures);
    expect(await seen(".benchmark figure svg")).toBe(0);
    await tab.emulateMedia({ media: "screen" });
  });
});
