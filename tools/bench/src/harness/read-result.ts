import { existsSync, readFileSync } from "node:fs";
import type { BenchmarkResult } from "@cbss/testing/benchmark-result";

/** Reads `results/<name>.json`, the last recorded result of the benchmark. Undefined if there is none. */
export function readResult(benchmark: string): BenchmarkResult | undefined {
  const file = new URL(`../../results/${benchmark}.json`, import.meta.url);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}
