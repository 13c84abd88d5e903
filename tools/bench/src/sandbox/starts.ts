/**
 * The time until a server's first response, and its memory then.
 */

import type { Part } from "@cbss/testing/benchmark-result";
import { compare, ONE_ROUND } from "../harness/compare.ts";
import type { BenchOptions } from "../harness/options.ts";
import { tableOf, targetOf } from "../harness/table-of.ts";
import { BARE, OURS, start } from "./contender.ts";

const START = "cold start, process to first response";
const MEMORY = "memory after the first response";

/** Starts and stops each server in turn. */
export async function measureStarts(names: string[], { seed, smoke }: BenchOptions): Promise<Part> {
  const contenders = names.map((name) => ({
    name,
    measure: async () => {
      const { coldStartMs, residentBytes, stop } = await start(name);
      await stop();
      return { [START]: coldStartMs, [MEMORY]: residentBytes / 2 ** 20 };
    },
  }));
  const rounds = smoke ? ONE_ROUND : { atLeast: 5, atMost: 15, seconds: 90 };
  const measured = await compare({ contenders, ours: OURS, baseline: BARE, rounds, seed });

  const about = { betterIs: "lower", baseline: BARE } as const;
  const target = { contender: OURS, of: BARE };
  return {
    tables: [
      tableOf(measured, names, { ...about, figure: START, unit: "ms" }),
      tableOf(measured, names, { ...about, figure: MEMORY, unit: "MB" }),
    ],
    targets: [
      targetOf(measured, { ...target, what: `sandbox, ${START}`, figure: START, atMost: 1.3 }),
      targetOf(measured, { ...target, what: `sandbox, ${MEMORY}`, figure: MEMORY, atMost: 1.1 }),
    ],
  };
}
