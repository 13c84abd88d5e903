/**
 * What a reader notices while a page loads, as browsers measure it. LCP is the time until the largest part is visible, CLS is how
 * far things move, and TBT is how long the page does not react. Times depend on the machine, so they are printed and not tested.
 * Definitions: https://web.dev/articles/vitals
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { measureVitals, observeVitals } from "./measure-vitals.ts";
import { openTab, type Tab } from "./open-browser.ts";
import { openSite } from "./open-site.ts";
import { dist } from "./pages-of.ts";

const { chromium, site } = await openSite();

const laptop = { on: "a laptop", width: 1280, slowness: 1 };
/** The CPU is slowed down as Lighthouse does by default: https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md */
const phone = { on: "a phone with a quarter of the speed", width: 390, slowness: 4 };
const operation = "look-up/reference/operations/startemailaddresschange/";
const table: Record<string, Record<string, number | string>> = {};

describe.skipIf(!chromium)("a page that loads, in Chromium", () => {
  let tab: Tab;
  let setSlowness: (rate: number) => Promise<unknown>;
  beforeAll(async () => {
    tab = await openTab(chromium);
    await tab.addInitScript(observeVitals);
    const session = await tab.context().newCDPSession(tab);
    setSlowness = (rate) => session.send("Emulation.setCPUThrottlingRate", { rate });
    // Chromium needs longer for the first page that it loads.
    await tab.goto(`${site.url}/404.html`);
  });
  afterAll(() => console.table(table));

  it.each([
    { path: "", ...laptop },
    { path: "", ...phone },
    { path: operation, ...laptop },
    { path: operation, ...phone },
  ])(
    "shifts by less than 0.05, and has its largest part in its HTML: /$path on $on",
    async ({ path, on, width, slowness }) => {
      await tab.setViewportSize({ width, height: 800 });
      await setSlowness(slowness);
      await tab.goto(`${site.url}/${path}`);
      const { largest, ...figures } = await measureVitals(tab);
      await setSlowness(1);
      table[`/${path} on ${on}`] = {
        ...figures,
        "largest part": largest.name,
      };

      expect(figures["CLS"]).toBeLessThan(0.05);
      expect(largest.isWhole).toBe(true);
      expect(readFileSync(join(dist, path, "index.html"), "utf8")).toContain(largest.inHtml);
    },
  );
});
