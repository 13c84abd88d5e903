/**
 * The throughput of a server under load, and the waiting time of the slowest hundredth of its callers.
 */

import type { Part } from "@cbss/testing/benchmark-result";
import { compare, type Measured, ONE_ROUND, ratiosOf } from "../harness/compare.ts";
import type { BenchOptions } from "../harness/options.ts";
import { randomFrom, shuffle } from "../harness/shuffle.ts";
import { spreadOf } from "../harness/statistics.ts";
import { tableOf, targetOf } from "../harness/table-of.ts";
import type { Load } from "./autocannon.ts";
import { checkRefusal } from "./call.ts";
import { BARE, FASTIFY, HONO, OURS, PRISM, type Running, start } from "./contender.ts";

const THROUGHPUT = "throughput with 50 connections";
const P99 = "p99 under that load";
/** The contenders that must refuse a wrong signature. */
const VERIFYING = [OURS, HONO, FASTIFY];

/** Loads each server for a second in turn, while the others run and wait. */
export async function measureLoads(names: string[], load: Load, options: BenchOptions): Promise<Part> {
  const measured = await measureInTurns(names, load, options);
  const target = (figure: string, of: string) => ({
    what: `sandbox, ${figure}`,
    figure,
    contender: OURS,
    of,
  });
  return {
    tables: [
      tableOf(measured, names, { figure: THROUGHPUT, unit: "calls/s", betterIs: "higher", baseline: BARE }),
      tableOf(measured, names, { figure: P99, unit: "ms", betterIs: "lower", baseline: BARE }),
    ],
    targets: [
      targetOf(measured, { ...target(THROUGHPUT, BARE), atLeast: 0.65 }),
      ...(names.includes(HONO)
        ? [
            targetOf(measured, { ...target(THROUGHPUT, HONO), atLeast: 1 }),
            targetOf(measured, { ...target(P99, HONO), atMost: 1 }),
          ]
        : []),
      ...(names.includes(PRISM)
        ? [
            targetOf(measured, { ...target(THROUGHPUT, PRISM), atLeast: 12 }),
            targetOf(measured, {
              ...target(P99, PRISM),
              atMost: Number((1 / 15).toFixed(4)),
              reason: `The bare server itself reaches ${bareToPrism(measured)} of Prism.`,
            }),
          ]
        : []),
    ],
  };
}

async function measureInTurns(names: string[], load: Load, options: BenchOptions): Promise<Measured> {
  const { seed, smoke } = options;
  const running = new Map<string, Running>();
  const urlOf = (name: string): string => running.get(name)?.url ?? "";
  try {
    for (const name of shuffle(names, randomFrom(seed))) running.set(name, await start(name));
    for (const name of names) await load(urlOf(name), { isChecked: true });
    for (const name of names.filter((name) => VERIFYING.includes(name))) await checkRefusal(urlOf(name));
    const contenders = names.map((name) => ({
      name,
      measure: async () => {
        const { throughput, p99 } = await load(urlOf(name));
        return { [THROUGHPUT]: throughput, [P99]: p99 };
      },
    }));
    const rounds = smoke ? ONE_ROUND : { atLeast: 24, atMost: 40, seconds: 120 };
    return await compare({ contenders, ours: OURS, baseline: BARE, rounds, seed });
  } finally {
    for (const server of running.values()) await server.stop();
  }
}

function bareToPrism(measured: Measured): string {
  return spreadOf(ratiosOf(measured.get(P99) ?? new Map(), BARE, PRISM)).median.toFixed(3);
}
