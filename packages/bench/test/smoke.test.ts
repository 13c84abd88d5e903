/**
 * Each benchmark once, tiny: it runs, our side gives right answers, and the result has its shape. Never a time.
 */
import { describe, expect, it } from "vitest";
import { benchClient } from "../src/client/run.ts";
import { benchContract } from "../src/contract/run.ts";
import type { BenchmarkResult } from "../src/harness/result.ts";
import { valgrindVersion } from "../src/instructions/count-instructions.ts";
import { benchInstructions } from "../src/instructions/run.ts";
import { benchPipeline } from "../src/pipeline/run.ts";
import { benchSandbox } from "../src/sandbox/run.ts";
import { benchScaling } from "../src/scaling/run.ts";
import { benchSite } from "../src/site/run.ts";
import { benchSize } from "../src/size/run.ts";

const options = { seed: 1, smoke: true };

describe.each([
  ["client", benchClient],
  ["size", benchSize],
  ["sandbox", benchSandbox],
  ["contract", benchContract],
  ["pipeline", benchPipeline],
  ["site", benchSite],
  ["scaling", benchScaling],
])("the benchmark %s", (name, bench) => {
  it("runs, and comes to a result that survives JSON", async () => {
    const result = await bench(options);

    expectResult(result, name);
    expect(result.targets.length).toBeGreaterThan(0);
  });
});

describe.skipIf(!valgrindVersion())("the benchmark instructions, with valgrind", () => {
  it("runs, and comes to a result that survives JSON", async () => {
    const result = await benchInstructions(options);

    expectResult(result, "instructions");
  });
});

function expectResult(result: BenchmarkResult | undefined, name: string): asserts result is BenchmarkResult {
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  expect(result?.benchmark).toBe(name);
  for (const number of numbersIn(result as BenchmarkResult)) expect(number).toBeGreaterThan(0);
}

function numbersIn({ tables, curves }: BenchmarkResult): number[] {
  const ofTables = tables.flatMap(({ rows }) =>
    rows.flatMap(({ value, ratio }) => [value.median, ratio.median]),
  );
  return [...ofTables, ...curves.flatMap(({ points }) => points.map(({ value }) => value))];
}
