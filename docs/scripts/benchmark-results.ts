/**
 * The results of the benchmarks that are committed beside them.
 */
import { globSync, readFileSync } from "node:fs";
import type { BenchmarkResult } from "@cbss/testing/benchmark-result";
import { inRepository } from "./places.ts";

const folder = inRepository("tools/bench/results");

/** What each benchmark measured last. */
export const benchmarkResults: readonly BenchmarkResult[] = globSync("*.json", { cwd: folder })
  .sort()
  .map((file) => JSON.parse(readFileSync(`${folder}/${file}`, "utf8")));

/** Three digits: more would be noise. */
export const threeDigits = (value: number): string =>
  value.toLocaleString("en", { maximumSignificantDigits: 3 });
