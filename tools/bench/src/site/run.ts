import type { BenchmarkResult, Target } from "@cbss/testing/benchmark-result";
import { atMost, bytesTable } from "../harness/bytes.ts";
import { thisMachine, versionsIn } from "../harness/machine.ts";
import type { BenchOptions } from "../harness/options.ts";
import { atMostLinear } from "../scaling/curve.ts";
import { docsFolder, type FirstPage, firstPages, OPERATION_PAGE, REDOC, START_PAGE } from "./first-pages.ts";
import { growthCurves } from "./growth.ts";

/** The documentation site: the bytes of its first page in a browser, and the growth of the site with the operations. */
export async function benchSite({ smoke, long }: BenchOptions): Promise<BenchmarkResult> {
  const pages = await firstPages(smoke);
  const curves = await growthCurves(smoke ? [2, 20] : [2, 20, 200, ...(long ? [2000] : [])]);
  return {
    benchmark: "site",
    title: "The documentation: its first page until it is usable, compressed by gzip, and how the site grows",
    machine: thisMachine(),
    versions: versionsIn(docsFolder, ["astro", "@astrojs/starlight", "@redocly/cli"]),
    seed: null,
    tables: pages ? [bytesTable("first page usable", bytesOf(pages), smoke ? START_PAGE : REDOC)] : [],
    targets: [...(pages ? pageTargets(pages) : []), ...curves.map(atMostLinear)],
    curves,
    notes: [
      ...pageNotes(pages),
      "`pnpm bench site --long` goes on to 2,000 operations, and takes a quarter of an hour.",
    ],
  };
}

function bytesOf(pages: Record<string, FirstPage>): Record<string, number> {
  return Object.fromEntries(Object.entries(pages).map(([name, { bytes }]) => [name, bytes]));
}

function pageTargets(pages: Record<string, FirstPage>): Target[] {
  const ours = Object.entries(pages).filter(([name]) => [START_PAGE, OPERATION_PAGE].includes(name));
  return ours.flatMap(([name, { bytes, otherHosts }]) => [
    atMost(`${name}, bytes until usable`, 300_000, bytes, "at most 300 kB"),
    atMost(`${name}, requests to other hosts`, 0, otherHosts, "none"),
  ]);
}

function pageNotes(pages: Record<string, FirstPage> | undefined): string[] {
  if (!pages) return ["There is no Chromium for this machine, so no page was opened."];
  const redoc = pages[REDOC];
  if (!redoc) return [];
  const uncounted = "which got no response and add no bytes";
  return [`Requests of Redoc to other hosts even with --inlineBundle, ${uncounted}: ${redoc.otherHosts}.`];
}
