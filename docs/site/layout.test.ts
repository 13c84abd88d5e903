/**
 * Every type of page at the width of a phone, a tablet, a laptop and a large screen, in both colour schemes: nothing is cut,
 * overlaps or scrolls sideways. axe finds nothing, in light on a phone and in dark on a laptop. Each page is loaded once, and its
 * window is resized.
 */
import { serveFolder } from "@cbss/testing";
import { afterAll, describe, expect, it } from "vitest";
import { findLayoutFaults } from "./find-layout-faults.ts";
import { findViolations } from "./find-violations.ts";
import { openBrowser, openTab } from "./open-browser.ts";
import { dist, pageTypes } from "./pages-of.ts";

const chromium = await openBrowser();
afterAll(() => chromium?.close());

const widths = [1920, 1280, 768, 390];
// A busy browser lays the page out later than it confirms the new width.
const twoFrames = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))";

/** The height of each page, and the bytes of a first visit. */
const table: Record<string, Record<string, number>> = {};

describe.skipIf(!chromium)("every type of page, in Chromium", () => {
  afterAll(() => console.table(table));

  it.each(pageTypes)(
    "has no fault at any width, in light and in dark: /%s",
    { timeout: 120_000 },
    async (path) => {
      await using site = await serveFolder(dist);
      const tab = await openTab(chromium, {
        colorScheme: "light",
        viewport: { width: 1280, height: 900 },
      });
      const faults: string[] = [];

      await tab.goto(`${site.url}/${path}`);
      await tab.evaluate("new Promise((done) => setTimeout(done, 300))"); // Scroll areas are found when the page is idle.
      const row: Record<string, number> = { "gzip, kB": Math.round(site.sent.bytes / 1024) };
      table[path || "home"] = row;
      for (const width of widths) {
        await tab.setViewportSize({ width, height: 900 });
        await tab.evaluate(twoFrames);
        const found = await findLayoutFaults(tab);
        row[`height at ${width}`] = await tab.evaluate("document.documentElement.scrollHeight");
        faults.push(...found.map((fault) => `${width} px: ${fault}`));
      }
      faults.push(...(await findViolations(tab)).map((fault) => `narrow: ${fault}`));
      await tab.setViewportSize({ width: 1280, height: 900 });
      await tab.emulateMedia({ colorScheme: "dark" });
      faults.push(
        ...[...(await findLayoutFaults(tab)), ...(await findViolations(tab))].map(
          (fault) => `dark: ${fault}`,
        ),
      );
      await tab.close();

      expect(faults).toEqual([]);
    },
  );
});
