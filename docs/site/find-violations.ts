/**
 * The violations of accessibility that axe finds.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Tab } from "./open-browser.ts";

const axe = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Finds the violations on a page or in one element of it: each rule, with the first place that violates it. */
export async function findViolations(tab: Tab, selector = "html"): Promise<string[]> {
  await tab.evaluate(axe);
  const { violations } = await tab.evaluate<{ violations: Violation[] }>(
    `axe.run("${selector}", { resultTypes: ["violations"] })`,
  );
  return violations.map(
    ({ id, nodes: [first, ...others] }) =>
      `${id}, ${first?.html.slice(0, 200)} (and ${others.length} more) ${first?.failureSummary?.slice(0, 250)}`,
  );
}
