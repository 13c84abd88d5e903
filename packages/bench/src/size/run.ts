import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { generateHeyApi } from "../client/generate-hey-api.ts";
import { installPeers } from "../harness/install-peers.ts";
import { thisMachine, versionsIn } from "../harness/machine.ts";
import type { BenchOptions } from "../harness/options.ts";
import type { BenchmarkResult, Target } from "../harness/result.ts";
import type { Spread } from "../harness/statistics.ts";

const here = fileURLToPath(new URL("../..", import.meta.url));

const METHODS = "@cbss/client, methods";
const CLIENT = "@cbss/client, with cbss.api";
const SIGN = "@cbss/signature, sign";

/** What each caller's program imports, and from whose folder. */
const ours: Record<string, string> = {
  [METHODS]: `export { createCbssMethods, isCbssError } from "@cbss/client"; export { createSigner } from "@cbss/signature";`,
  [CLIENT]: `export { createCbssClient, isCbssError } from "@cbss/client"; export { createSigner } from "@cbss/signature";`,
  [SIGN]: `export { sign } from "@cbss/signature";`,
};
const theirs: Record<string, string> = {
  "openapi-fetch, unsigned": `export { default } from "openapi-fetch";`,
  aws4fetch: `export { AwsClient } from "aws4fetch";`,
  "hey-api, one operation, unsigned": `export { startEmailAddressChange } from "./generated/all.ts"; export { createClient, createConfig } from "./generated/all.ts";`,
  "ky, unsigned": `export { default } from "ky";`,
  "axios, unsigned": `export { default } from "axios";`,
  stripe: `export { default } from "stripe";`,
};

/** Bytes of one method's caller, bundled and minified by esbuild and compressed by gzip: the same on every machine. */
export async function benchSize({ smoke }: BenchOptions): Promise<BenchmarkResult> {
  const peers = installPeers("client");
  if (!smoke) await generateHeyApi(peers);
  const esbuild = `${peers}/node_modules/.bin/esbuild`;
  const bytes = new Map<string, number>();
  for (const [name, entry] of Object.entries(ours)) bytes.set(name, bundledBytes(esbuild, here, entry));
  for (const [name, entry] of Object.entries(smoke ? {} : theirs)) {
    bytes.set(name, bundledBytes(esbuild, peers, entry));
  }

  const of = (name: string): number => bytes.get(name) ?? Number.NaN;
  return {
    benchmark: "size",
    title:
      "What a caller of one method brings into a page: bundled and minified by esbuild, compressed by gzip",
    machine: thisMachine(),
    versions: {
      ...versionsIn(here, ["@cbss/client", "@cbss/signature"]),
      ...versionsIn(peers, [
        "esbuild",
        "openapi-fetch",
        "aws4fetch",
        "@hey-api/openapi-ts",
        "ky",
        "axios",
        "stripe",
      ]),
    },
    seed: null,
    tables: [
      {
        figure: "one method's caller",
        unit: "bytes",
        betterIs: "lower",
        baseline: METHODS,
        rounds: 1,
        rows: [...bytes].map(([contender, value]) => ({
          contender,
          value: exactly(value),
          ratio: exactly(value / of(METHODS)),
        })),
      },
    ],
    targets: [
      atMost(
        METHODS,
        5000,
        of(METHODS),
        "The sentences of errors, none of which is shortened, and what takes secrets out of answers are a good part of it.",
      ),
      atMost(CLIENT, 5000, of(CLIENT), "openapi-fetch is the difference to the methods alone."),
      atMost(
        SIGN,
        700,
        of(SIGN),
        "The sentences of its errors, and two ways of hashing with the secrets erased after each.",
      ),
    ],
    curves: [],
    notes: [
      "Of the peers only aws4fetch signs at all, and none has a time-out, a check of the envelope and redaction together.",
      "openapi-fetch and aws4fetch alone are smaller than ours.",
    ],
  };
}

/** Bundles for a page, so that nothing of Node counts. */
function bundledBytes(esbuild: string, folder: string, entry: string): number {
  const flags = ["--bundle", "--minify", "--format=esm", "--platform=browser", "--log-level=error"];
  const options = { cwd: folder, input: entry, maxBuffer: 2 ** 26 };
  return gzipSync(execFileSync(esbuild, [...flags, "--loader=ts"], options), { level: 9 }).length;
}

function atMost(what: string, bytes: number, value: number, reason: string): Target {
  const reached = value <= bytes;
  const target = `at most ${bytes} bytes`;
  return { what, target, measured: exactly(value), reached, reason: reached ? "" : reason };
}

function exactly(value: number): Spread {
  return { median: value, p25: value, p75: value };
}
