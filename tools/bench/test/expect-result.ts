import type { BenchmarkResult } from "@cbss/testing/benchmark-result";
import { expect } from "vitest";

/** Expects that a benchmark has figures, and that the docs page can be made from them. */
export function expectResult(result: BenchmarkResult | undefined, name: string): void {
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  expect(result?.benchmark).toBe(name);
  const numbers = result ? numbersIn(result) : [];
  expect(numbers.length).toBeGreaterThan(0);
  for (const number of numbers) expect(number).toBeGreaterThan(0);
}

function numbersIn({ tables, curves }: BenchmarkResult): number[] {
  const ofTables = tables.flatMap(({ rows }) =>
    rows.flatMap(({ value, ratio }) => [value.median, ratio.median]),
  );
  return [...ofTables, ...curves.flatMap(({ points }) => points.map(({ value }) => value))];
}
