/**
 * axe finds nothing on any type of page, in both colour schemes and at the width of a phone.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { serveFolder } from "@cbss/testing";
import { afterAll, describe, expect, it } from "vitest";
import { openBrowser, openTab } from "./open-browser.ts";
import { dist, pageTypes } from "./pages-of.ts";

const chromium = await openBrowser();
afterAll(() => chromium?.close());

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

describe.skipIf(!chromium)("axe, in Chromium", () => {
  it.each([
    ["light", 1280],
    ["dark", 1280],
    ["light", 390],
  ] as const)(
    "finds nothing on any type of page: %s, %i pixels wide",
    { timeout: 300_000 },
    async (colorScheme, width) => {
      await using site = await serveFolder(dist);
      const found: string[] = [];

      for (const path of pageTypes) {
        const tab = await openTab(chromium, {
          colorScheme,
          bypassCSP: true,
          viewport: { width, height: 900 },
        });
        await tab.goto(`${site.url}/${path}`);
        await tab.evaluate("new Promise((done) => setTimeout(done, 500))"); // Scroll areas are found when the page is idle.
        await tab.addScriptTag({ content: axe });
        const { violations } = await tab.evaluate<{ violations: Violation[] }>(
          'axe.run({ resultTypes: ["violations"] })',
        );
        for (const { id, nodes } of violations)
          found.push(
            `${path || "home"}: ${id}, ${nodes[0]?.html.slice(0, 200)} (${nodes.length}) ${nodes[0]?.failureSummary?.slice(0, 250)}`,
          );
        await tab.close();
      }

      expect(found).toEqual([]);
    },
  );

  it.each([
    "",
    "look-up/reference/operations/startemailaddresschange/",
    "look-up/vectors/",
    "look-up/errors/",
  ])("has nothing that makes a phone scroll sideways: /%s", async (path) => {
    await using site = await serveFolder(dist);
    const tab = await openTab(chromium, { viewport: { width: 390, height: 844 } });

    await tab.goto(`${site.url}/${path}`);

    expect(await tab.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
  });
});
