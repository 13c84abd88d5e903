/**
 * The sandbox beside a bare node:http server and Prism: all three run, and are called in turns of a second in shuffled order.
 *
 * All get the same call (call.ts), and all answer 200 with an envelope that says `"IsSuccessful":true`, which is checked for
 * each answer before it counts, and not while it counts. The bare server looks at nothing. Prism checks the query and the body
 * against the document, and answers with its example. The sandbox does all that it always does: signature, customer, password
 * and address, a one-time password into the outbox, a line in the journal.
 */
import { fileURLToPath } from "node:url";
import { compare, type Measured, ratiosOf } from "../harness/compare.ts";
import { installPeers } from "../harness/install-peers.ts";
import { thisMachine, versionsIn } from "../harness/machine.ts";
import type { BenchOptions } from "../harness/options.ts";
import type { BenchmarkResult, Table, Target } from "../harness/result.ts";
import { randomFrom, shuffle } from "../harness/shuffle.ts";
import { spreadOf } from "../harness/statistics.ts";
import { tableOf, targetOf } from "../harness/table-of.ts";
import { type Autocannon, loadWith } from "./autocannon.ts";
import { BARE, OURS, PRISM, type Running, start } from "./contender.ts";
import { serverCore } from "./cores.ts";

const here = fileURLToPath(new URL("../..", import.meta.url));
const THROUGHPUT = "throughput with 50 connections";
const P99 = "p99 under that load";
const START = "cold start, process to first answer";
const MEMORY = "memory after the first answer";

/** What the sandbox costs in throughput, latency, start and memory. */
export async function benchSandbox({ seed, smoke }: BenchOptions): Promise<BenchmarkResult> {
  const peers = installPeers("sandbox");
  const names = smoke ? [OURS, BARE] : [OURS, BARE, PRISM];
  const { default: autocannon } = await import(`${peers}/node_modules/autocannon/autocannon.js`);
  const starts = await compareStarts(names, seed, smoke);
  const loads = await compareLoads(names, autocannon, seed, smoke);
  return {
    benchmark: "sandbox",
    title:
      "The sandbox, which checks signature, password and address, beside a bare node:http server and Prism",
    machine: thisMachine(),
    versions: {
      ...versionsIn(here, ["@cbss/sandbox"]),
      ...versionsIn(peers, ["@stoplight/prism-cli", "autocannon"]),
    },
    seed,
    tables: [
      tableFor(loads, names, THROUGHPUT, "calls/s", "higher"),
      tableFor(loads, names, P99, "ms", "lower"),
      tableFor(starts, names, START, "ms", "lower"),
      tableFor(starts, names, MEMORY, "MB", "lower"),
    ],
    targets: targetsOf(loads, starts, names),
    curves: [],
    notes: [
      serverCore.length > 0
        ? "The server has one core, the caller another."
        : "Nothing was pinned to a core.",
      "Prism runs as its users run it, with the log that it writes unless it is told otherwise; silenced, it answers more.",
    ],
  };
}

function compareStarts(names: string[], seed: number, smoke: boolean): Promise<Measured> {
  const contenders = names.map((name) => ({
    name,
    measure: async () => {
      const { coldStartMs, residentBytes, stop } = await start(name);
      await stop();
      return { [START]: coldStartMs, [MEMORY]: residentBytes / 2 ** 20 };
    },
  }));
  const rounds = smoke ? { atLeast: 1, atMost: 1, seconds: 60 } : { atLeast: 5, atMost: 15, seconds: 60 };
  return compare({ contenders, ours: OURS, baseline: BARE, rounds, seed });
}

async function compareLoads(
  names: string[],
  autocannon: Autocannon,
  seed: number,
  smoke: boolean,
): Promise<Measured> {
  const load = loadWith(autocannon);
  const running = new Map<string, Running>();
  try {
    for (const name of shuffle(names, randomFrom(seed))) running.set(name, await start(name));
    for (const { url } of running.values()) await load(url, { isChecked: true });
    const contenders = names.map((name) => ({
      name,
      measure: async () => {
        const { throughput, p99 } = await load(running.get(name)?.url ?? "");
        return { [THROUGHPUT]: throughput, [P99]: p99 };
      },
    }));
    const rounds = smoke ? { atLeast: 1, atMost: 1, seconds: 60 } : { atLeast: 12, atMost: 40, seconds: 120 };
    return await compare({ contenders, ours: OURS, baseline: BARE, rounds, seed });
  } finally {
    for (const server of running.values()) await server.stop();
  }
}

function tableFor(
  measured: Measured,
  names: string[],
  figure: string,
  unit: string,
  betterIs: Table["betterIs"],
): Table {
  return tableOf(measured, names, { figure, unit, betterIs, baseline: BARE });
}

function targetsOf(loads: Measured, starts: Measured, names: readonly string[]): Target[] {
  const wanted = [
    { figure: THROUGHPUT, of: BARE, atLeast: 0.65 },
    { figure: THROUGHPUT, of: PRISM, atLeast: 12 },
    {
      figure: P99,
      of: PRISM,
      atMost: Number((1 / 15).toFixed(4)),
      reason: `The bare server itself comes to ${bareToPrism(loads)} of Prism.`,
    },
    { figure: START, of: BARE, atMost: 1.5 },
    { figure: MEMORY, of: BARE, atMost: 1.3 },
  ];
  return wanted
    .filter(({ of }) => names.includes(of))
    .map((target) => {
      const measured = [THROUGHPUT, P99].includes(target.figure) ? loads : starts;
      return targetOf(measured, { ...target, what: `sandbox, ${target.figure}`, contender: OURS });
    });
}

function bareToPrism(loads: Measured): string {
  return spreadOf(ratiosOf(loads.get(P99) ?? new Map(), BARE, PRISM)).median.toFixed(3);
}
