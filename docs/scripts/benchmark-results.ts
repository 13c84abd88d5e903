/**
 * The committed results of the benchmarks.
 */
import { globSync, readFileSync } from "node:fs";
import type { BenchmarkResult } from "@cbss/testing/benchmark-result";
import { inRepository } from "./places.ts";

const folder = inRepository("tools/bench/results");

/** The last result of each benchmark. */
export const benchmarkResults: readonly BenchmarkResult[] = globSync("*.json", { cwd: folder })
  .sort()
  .map((file) => JSON.parse(readFileSync(`${folder}/${file}`, "utf8")));

/** Keeps three digits, because more would be noise. */
export const threeDigits = (value: number): string =>
  value.toLocaleString("en", { maximumSignificantDigits: 3 });
