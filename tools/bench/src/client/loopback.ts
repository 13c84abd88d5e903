/**
 * Calls over keep-alive connections to a server in another process: how much of the difference remains on a network.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Part } from "@cbss/testing/benchmark-result";
import { type Contender, compare, type Measured, ONE_ROUND, ratiosOf, warmed } from "../harness/compare.ts";
import type { BenchOptions } from "../harness/options.ts";
import { spreadOf } from "../harness/statistics.ts";
import { tableOf, targetOf } from "../harness/table-of.ts";
import { answer } from "./call.ts";
import { BASELINE, type Call, type Caller, FETCH, OURS } from "./callers.ts";
import { MIDDLEWARE, UNDICI } from "./peer-callers.ts";

/** The numbers of calls at once, and the target for each, as a part of the baseline. */
const LOADS = [
  { atOnce: 1, atLeast: 1.2 },
  { atOnce: 50, atLeast: 1.1 },
];
const figure = (atOnce: number): string => `over loopback, ${atOnce} at once`;

/** Measures the calls per second of the callers that our targets refer to. */
export async function measureLoopback(callers: Record<string, Caller>, options: BenchOptions): Promise<Part> {
  // A small number, so that a round is short.
  const names = Object.keys(callers).filter((name) =>
    [OURS, BASELINE, MIDDLEWARE, "aws4fetch", FETCH, UNDICI].includes(name),
  );
  const server = await startAnsweringServer();
  try {
    const contenders = Object.entries(callers)
      .filter(([name]) => names.includes(name))
      .map(([name, caller]) => contender(name, caller, server.url, options.smoke ? 50 : 200));
    const measured = await measureInTurns(contenders, options);
    return {
      tables: LOADS.map(({ atOnce }) =>
        tableOf(measured, names, {
          figure: figure(atOnce),
          unit: "calls/s",
          betterIs: "higher",
          baseline: BASELINE,
        }),
      ),
      targets: LOADS.flatMap(({ atOnce, atLeast }) => {
        const what = `client over loopback keep-alive, ${atOnce} at once`;
        const about = { what, figure: figure(atOnce), contender: OURS };
        return [
          targetOf(measured, { ...about, of: BASELINE, atLeast }),
          ...(UNDICI in callers
            ? [targetOf(measured, { ...about, of: UNDICI, atLeast: 0.8, reason: limitOf(measured, atOnce) })]
            : []),
        ];
      }),
    };
  } finally {
    server.close();
  }
}

function limitOf(measured: Measured, atOnce: number): string {
  const ratios = ratiosOf(measured.get(figure(atOnce)) ?? new Map(), FETCH, UNDICI);
  return `Node's own fetch, signed by hand, reaches ${spreadOf(ratios).median.toFixed(2)}.`;
}

async function measureInTurns(contenders: Contender[], { seed, smoke }: BenchOptions): Promise<Measured> {
  return compare({
    contenders: await warmed(contenders, 1),
    ours: OURS,
    baseline: BASELINE,
    rounds: smoke ? ONE_ROUND : { atLeast: 30, atMost: 120, seconds: 60 },
    seed,
  });
}

/** Starts the server; `close` ends it. */
export async function startAnsweringServer(): Promise<{ url: string; close(): void }> {
  const child = fork(fileURLToPath(new URL("answering-server.mjs", import.meta.url)), [answer]);
  const [port] = await once(child, "message");
  return { url: `http://127.0.0.1:${port}`, close: () => child.disconnect() };
}

/** Makes the calls for each number of concurrent calls, and returns the calls per second. */
function contender(name: string, caller: Caller, url: string, calls: number): Contender {
  const call = caller((input, init) => fetch(input, init), url);
  return {
    name,
    measure: async () => {
      const figures: Record<string, number> = {};
      for (const { atOnce } of LOADS) figures[figure(atOnce)] = await callsPerSecond(call, atOnce, calls);
      return figures;
    },
  };
}

/** Makes the calls, a fixed number of them at once. */
export async function callsPerSecond(call: Call, atOnce: number, calls: number): Promise<number> {
  let left = calls;
  const worker = async (): Promise<void> => {
    while (left-- > 0) await call();
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: atOnce }, worker));
  return (calls / (performance.now() - started)) * 1000;
}
