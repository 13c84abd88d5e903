/**
 * Measures again what hardly depends on the machine, and allows at most 20 % above the record: the bytes of our bundles,
 * and the instructions of our calls as ratios to their baselines.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { readResult } from "../src/harness/read-result.ts";
import { counted, figures } from "../src/instructions/contenders.ts";
import { countInstructions, valgrindVersion } from "../src/instructions/count-instructions.ts";
import { CALLS, NO_VALGRIND } from "../src/instructions/run.ts";
import { CALLER, ourBundles } from "../src/size/bundles.ts";

const SLACK = 1.2;

describe("the bytes of a bundle", () => {
  const bundles = ourBundles();

  it.each(Object.entries(bundles))("stay within a fifth of the record: %s", (name, bytes) => {
    const recorded = recordOf("size", CALLER, name).value.median;

    expectWithin(`${name}: bytes`, bytes, recorded, "size");
  });
});

// CI must have valgrind: if this were skipped, a slower call would go unnoticed.
describe.skipIf(!valgrindVersion() && !process.env["CI"])("the instructions of a call, with valgrind", () => {
  let counts: Record<string, number> = {};
  beforeAll(async () => {
    if (!valgrindVersion()) throw new Error(NO_VALGRIND);
    counts = await countInstructions([...counted], CALLS);
  });

  it.each(figures)("stay within a fifth of the record: $figure", ({ figure, ours, baseline }) => {
    const recorded = recordOf("instructions", figure, ours).ratio.median;
    const ratio = (counts[ours] ?? Number.NaN) / (counts[baseline] ?? Number.NaN);

    expectWithin(
      `${figure}: instructions of ${ours} to those of ${baseline}`,
      ratio,
      recorded,
      "instructions",
    );
  });
});

function recordOf(benchmark: string, figure: string, contender: string) {
  const table = readResult(benchmark)?.tables.find((table) => table.figure === figure);
  const row = table?.rows.find((row) => row.contender === contender);
  if (!row)
    throw new Error(`${contender} is not on record: run \`pnpm bench ${benchmark}\` and commit the result.`);
  return row;
}

function expectWithin(what: string, measured: number, recorded: number, benchmark: string): void {
  const said = `${what} were ${short(recorded)} on record and are ${short(measured)} now, more than 20 % above: make it smaller, or record it with \`pnpm bench ${benchmark}\` and give the reason in the commit.`;
  expect(measured, said).toBeLessThanOrEqual(recorded * SLACK);
}

function short(value: number): string {
  return Number(value.toPrecision(4)).toString();
}
