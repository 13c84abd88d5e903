/**
 * `pnpm bench [client|size|sandbox|contract|pipeline|instructions|site|scaling …]`: runs benchmarks, prints their tables and
 * writes their results. Only ratios count. Absolute figures are from one machine on one day.
 */
import { type Arguments, runCommand, UsageError } from "@cbss/internal/command";
import type { BenchmarkResult } from "@cbss/testing/benchmark-result";
import type { BenchOptions } from "./harness/options.ts";
import { printResult } from "./harness/print-result.ts";
import { writeResult } from "./harness/write-result.ts";

/** Resolves to undefined if this machine cannot run the benchmark. The benchmark then prints the reason. */
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

const COMMAND_LINE = {
  options: { seed: { type: "string" }, long: { type: "boolean" }, "dry-run": { type: "boolean" } },
  allowPositionals: true,
} as const;

runCommand({
  name: "bench",
  packageJson: new URL("../package.json", import.meta.url),
  help: `Usage: pnpm bench [${Object.keys(benchmarks).join("|")} …] [--seed N] [--long] [--dry-run]`,
  line: COMMAND_LINE,
  run,
});

async function run({ values, positionals }: Arguments<typeof COMMAND_LINE.options>): Promise<undefined> {
  const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
  if (!Number.isSafeInteger(seed))
    throw new UsageError(`--seed: expected a whole number, got "${values.seed}".`);
  const names = positionals.length > 0 ? positionals : Object.keys(benchmarks);
  const unknown = names.find((name) => !Object.hasOwn(benchmarks, name));
  if (unknown !== undefined) {
    throw new UsageError(`${unknown}: expected one of ${Object.keys(benchmarks).join(", ")}.`);
  }
  for (const name of names) {
    const bench = await benchmarks[name]?.();
    const result = await bench?.({ seed, smoke: false, long: values.long ?? false });
    if (!result) continue;
    printResult(result);
    if (!values["dry-run"]) writeResult(result);
  }
}
