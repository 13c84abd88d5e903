/**
 * Nothing moves for a reader who has set the system to reduced motion: neither while a page loads, nor while its menus, tabs,
 * folded parts, search and Try it open.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { openEverything } from "./find-motion.ts";
import { openTab, type Tab } from "./open-browser.ts";
import { openSite } from "./open-site.ts";
import { pageTypes } from "./pages-of.ts";

const { chromium, site } = await openSite();

describe.skipIf(!chromium)("with reduced motion, in Chromium", () => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await openTab(chromium, { reducedMotion: "reduce", viewport: { width: 1280, height: 900 } });
  });

  it.each(pageTypes)("nothing moves for longer than 10 ms: /%s", async (path) => {
    const motion: string[] = [];
    await tab.goto(`${site.url}/${path}`);
    for (const width of [1280, 390]) {
      await tab.setViewportSize({ width, height: 900 });
      const opened = await openEverything(tab);
      motion.push(...opened.motion.map((found) => `${width} px: ${found}`));
      expect(opened.count).toBeGreaterThan(0);
    }

    expect(motion).toEqual([]);
  });
});
