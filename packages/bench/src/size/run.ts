import { fileURLToPath } from "node:url";
import { sizeLimits } from "../../../contract-packages/runtimes/size-limits.ts";
import { installPeers } from "../harness/install-peers.ts";
import { thisMachine, versionsIn } from "../harness/machine.ts";
import type { BenchOptions } from "../harness/options.ts";
import type { BenchmarkResult, Table, Target } from "../harness/result.ts";
import { exactly } from "../harness/statistics.ts";
import { CALLER, ourBundles, theirBundles } from "./bundles.ts";
import { docsFolder, type FirstPage, firstPages, OPERATION_PAGE, REDOC, START_PAGE } from "./first-pages.ts";

const METHODS = "@cbss/client, methods";
const here = fileURLToPath(new URL("../..", import.meta.url));

/** Bytes that reach a browser: what a caller of one method brings into a page, and the first page of the documentation. */
export async function benchSize({ smoke }: BenchOptions): Promise<BenchmarkResult> {
  const peers = installPeers("client");
  const bundles = { ...ourBundles(peers), ...(smoke ? {} : await theirBundles(peers)) };
  const pages = await firstPages(smoke);
  return {
    benchmark: "size",
    title:
      "Bytes that reach a browser, compressed by gzip: the bundle of one method's caller, and the first page of the documentation",
    machine: thisMachine(),
    versions: {
      ...versionsIn(here, ["@cbss/client", "@cbss/signature"]),
      ...versionsIn(peers, ["esbuild", "openapi-fetch", "aws4fetch", "@hey-api/openapi-ts"]),
      ...versionsIn(peers, ["ky", "axios", "stripe"]),
      ...versionsIn(docsFolder, ["@redocly/cli"]),
    },
    seed: null,
    tables: [
      bytesTable(CALLER, bundles, METHODS),
      ...(pages
        ? [bytesTable("documentation, first page usable", bytesOf(pages), smoke ? START_PAGE : REDOC)]
        : []),
    ],
    targets: [...bundleTargets(bundles), ...(pages ? pageTargets(pages) : [])],
    curves: [],
    notes: [
      "Of the peers only aws4fetch signs at all, and none has a time-out, a check of the envelope and redaction together.",
      `Smaller than our methods: ${smallerPeers(bundles)}.`,
      ...pageNotes(pages),
    ],
  };
}

function bytesTable(figure: string, bytes: Record<string, number>, baseline: string): Table {
  const rows = Object.entries(bytes).map(([contender, value]) => ({
    contender,
    value: exactly(value),
    ratio: exactly(value / (bytes[baseline] ?? Number.NaN)),
  }));
  return { figure, unit: "bytes", betterIs: "lower", baseline, rounds: 1, rows };
}

function bytesOf(pages: Record<string, FirstPage>): Record<string, number> {
  return Object.fromEntries(Object.entries(pages).map(([name, { bytes }]) => [name, bytes]));
}

// Said only where the target is not reached.
const reasons: Record<string, string> = {
  [METHODS]:
    "The sentences of errors, none of which is shortened, and what takes secrets out of answers are a good part of it.",
  "@cbss/client, with cbss.api": "openapi-fetch is the difference to the methods alone.",
  "@cbss/signature, sign":
    "The sentences of its errors, and two ways of hashing with the secrets erased after each.",
};

function bundleTargets(bundles: Record<string, number>): Target[] {
  return sizeLimits.map(({ name, target }) =>
    atMost(name, target, bundles[name] ?? Number.NaN, `at most ${target} bytes`, reasons[name]),
  );
}

function pageTargets(pages: Record<string, FirstPage>): Target[] {
  const ours = Object.entries(pages).filter(([name]) => [START_PAGE, OPERATION_PAGE].includes(name));
  return ours.flatMap(([name, { bytes, otherHosts }]) => [
    atMost(`${name}, bytes until usable`, 300_000, bytes, "at most 300 kB"),
    atMost(`${name}, requests to other hosts`, 0, otherHosts, "none"),
  ]);
}

function atMost(what: string, bound: number, value: number, target: string, reason = ""): Target {
  const reached = value <= bound;
  return { what, target, measured: exactly(value), reached, reason: reached ? "" : reason };
}

function smallerPeers(bundles: Record<string, number>): string {
  const peers = Object.keys(bundles).filter((name) => !sizeLimits.some((limit) => limit.name === name));
  const smaller = peers.filter((name) => (bundles[name] ?? 0) < (bundles[METHODS] ?? 0));
  return smaller.join("; ") || "no peer";
}

function pageNotes(pages: Record<string, FirstPage> | undefined): string[] {
  if (!pages) return ["There is no Chromium for this machine: the documentation was not measured."];
  const redoc = pages[REDOC];
  if (!redoc) return [];
  const uncounted = "which nobody answered, and of which nothing is in the bytes";
  return [`Requests of Redoc to other hosts even with --inlineBundle, ${uncounted}: ${redoc.otherHosts}.`];
}
