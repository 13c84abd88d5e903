/**
 * Finds faults of a page at the width of a phone, a tablet, a laptop and a large screen, in light and dark. Faults are text that
 * is cut off, a page that scrolls sideways, and the violations that axe finds.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "./launch-chromium.ts";

/** The further methods of Playwright's page that we use. Open the page with `bypassCSP`. */
export interface ResizablePage extends Page {
  addScriptTag(script: { content: string }): Promise<unknown>;
  setViewportSize(size: { width: number; height: number }): Promise<void>;
  emulateMedia(media: { colorScheme: "light" | "dark" }): Promise<void>;
}

/** Returns one sentence for each fault. */
export async function findPageFaults(page: ResizablePage): Promise<string[]> {
  const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
  await page.addScriptTag({ content: readFileSync(axe, "utf8") });
  const faults: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [390, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      faults.push(...(await page.evaluate<string[]>(CUT)));
    }
    faults.push(...(await page.evaluate<string[]>(VIOLATIONS)));
  }
  return faults;
}

const CUT = `[...document.querySelectorAll("html, pre, code, table, td, th, input, button")]
  .filter((element) => getComputedStyle(element).display !== "inline" && element.scrollWidth > element.clientWidth + 1)
  .map((element) => innerWidth + " px: cut: " + element.outerHTML.slice(0, 80))`;

// During an animation, axe would measure a mix of two colours.
const VIOLATIONS = `Promise.all(document.getAnimations().map((animation) => animation.finished))
  .then(() => axe.run({ resultTypes: ["violations"] }))
  .then(({ violations }) => violations.map(
    ({ id, nodes: [first] }) => id + ": " + first.html.slice(0, 200) + " " + first.failureSummary))`;
