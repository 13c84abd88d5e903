import { fileURLToPath } from "node:url";
import { sizeLimits } from "@cbss/testing";
import type { BenchmarkResult } from "@cbss/testing/benchmark-result";
import { atMost, bytesTable } from "../harness/bytes.ts";
import { installPeers } from "../harness/install-peers.ts";
import { thisMachine, versionsIn } from "../harness/machine.ts";
import type { BenchOptions } from "../harness/options.ts";
import { CALLER, ourBundles, theirBundles } from "./bundles.ts";

const METHODS = "@cbss/client, methods";
const here = fileURLToPath(new URL("../..", import.meta.url));

/** The bytes that a caller of one method adds to a page. */
export async function benchSize({ smoke }: BenchOptions): Promise<BenchmarkResult> {
  const peers = smoke ? undefined : installPeers("client");
  const bundles = { ...ourBundles(), ...(peers && (await theirBundles(peers))) };
  return {
    benchmark: "size",
    title:
      "What a caller of one method brings into a page: bundled and minified by esbuild, compressed by gzip",
    machine: thisMachine(),
    versions: {
      ...versionsIn(here, ["@cbss/client", "@cbss/signature", "esbuild"]),
      ...(peers &&
        versionsIn(peers, ["openapi-fetch", "aws4fetch", "@hey-api/openapi-ts", "ky", "axios", "stripe"])),
    },
    seed: null,
    tables: [bytesTable(CALLER, bundles, METHODS)],
    targets: sizeLimits.map(({ name, target }) =>
      atMost(name, target, bundles[name] ?? Number.NaN, `at most ${target} bytes`, reasons[name]),
    ),
    curves: [],
    notes: [
      "Of the peers only aws4fetch signs at all, and none has a time-out, a check of the envelope and redaction together.",
      `Smaller than our methods: ${smallerPeers(bundles)}.`,
    ],
  };
}

// Reported only if the target is not reached.
const reasons: Record<string, string> = {
  [METHODS]:
    "A good part of it is the error messages, which are not shortened, and the code that removes secrets from responses.",
  "@cbss/client, openapi-fetch":
    "openapi-fetch itself is 2.6 kB of it: `createCbssClient` has the methods without it.",
  "@cbss/signature, sign":
    "The sentences of its errors, and two ways of hashing with the secrets erased after each.",
};

function smallerPeers(bundles: Record<string, number>): string {
  const peers = Object.keys(bundles).filter((name) => !sizeLimits.some((limit) => limit.name === name));
  const smaller = peers.filter((name) => (bundles[name] ?? 0) < (bundles[METHODS] ?? 0));
  return smaller.join("; ") || "no peer";
}
