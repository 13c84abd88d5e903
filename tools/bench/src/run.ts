/**
 * `pnpm bench [client|size|sandbox|contract|pipeline|instructions|site|scaling …]`: runs benchmarks, prints their tables and
 * writes their results. Only ratios count; absolute figures are those of one machine on one day.
 */
import { parseArgs } from "node:util";
import type { BenchmarkResult } from "@cbss/testing/benchmark-result";
import type { BenchOptions } from "./harness/options.ts";
import { printResult } from "./harness/print-result.ts";
import { writeResult } from "./harness/write-result.ts";

/** Undefined is a benchmark that this machine cannot run, and that has said why. */
type Benchmark = (options: BenchOptions) => Promise<BenchmarkResult | undefined>;

const benchmarks: Record<string, () => Promise<Benchmark>> = {
  client: async () => (await import("./client/run.ts")).benchClient,
  size: async () => (await import("./size/run.ts")).benchSize,
  sandbox: async () => (await import("./sandbox/run.ts")).benchSandbox,
  contract: async () => (await import("./contract/run.ts")).benchContract,
  pipeline: async () => (await import("./pipeline/run.ts")).benchPipeline,
  instructions: async () => (await import("./instructions/run.ts")).benchInstructions,
  site: async () => (await import("./site/run.ts")).benchSite,
  scaling: async () => (await import("./scaling/run.ts")).benchScaling,
};

const { values, positionals } = readCommand();
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
if (!Number.isSafeInteger(seed)) refuse(`--seed: expected a whole number, got "${values.seed}".`);
const names = positionals.length > 0 ? positionals : Object.keys(benchmarks);
const unknown = names.find((name) => !Object.hasOwn(benchmarks, name));
if (unknown !== undefined) refuse(`${unknown}: expected one of ${Object.keys(benchmarks).join(", ")}.`);

for (const name of names) {
  const bench = await benchmarks[name]?.();
  const result = await bench?.({ seed, smoke: false, long: values.long });
  if (!result) continue;
  printResult(result);
  if (!values["dry-run"]) writeResult(result);
}

function readCommand() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        seed: { type: "string" },
        long: { type: "boolean", default: false },
        "dry-run": { type: "boolean", default: false },
      },
    });
  } catch (error) {
    return refuse((error as Error).message);
  }
}

function refuse(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}
