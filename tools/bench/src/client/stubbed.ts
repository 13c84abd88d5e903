/**
 * A call without a network: the cost of the client itself.
 */

import type { Part } from "@cbss/testing/benchmark-result";
import { type Contender, compare, type Measured, ONE_ROUND, ratiosOf, warmed } from "../harness/compare.ts";
import type { BenchOptions } from "../harness/options.ts";
import { spreadOf } from "../harness/statistics.ts";
import { tableOf, targetOf } from "../harness/table-of.ts";
import { answer, checkingFetch, rejectingFetch, rejection, stubbedFetch } from "./call.ts";
import { BASELINE, type Caller, OURS, OURS_REJECTED, oursRejected } from "./callers.ts";
import { MIDDLEWARE, OPENAPI_FETCH } from "./peer-callers.ts";

const PER_CALL = "per call, stubbed fetch";

/** Measures a call of each caller. */
export async function measureStubbed(
  callers: Record<string, Caller>,
  { seed, smoke }: BenchOptions,
): Promise<Part> {
  const calls = smoke ? 5 : 50;
  const contenders = [
    ...Object.entries(callers).map(([name, caller]) => contender(name, caller, stubbedFetch, calls)),
    contender(OURS_REJECTED, oursRejected, rejectingFetch, calls),
  ];
  const measured = await compare({
    contenders: await warmed(contenders, smoke ? 1 : 10),
    ours: OURS,
    baseline: BASELINE,
    rounds: smoke ? ONE_ROUND : { atLeast: 100, atMost: 400, seconds: 60 },
    seed,
  });
  const about = { figure: PER_CALL, unit: "µs", betterIs: "lower", baseline: BASELINE } as const;
  const target = { what: "client, per call, stubbed fetch", figure: PER_CALL, contender: OURS };
  return {
    tables: [tableOf(measured, [...Object.keys(callers), OURS_REJECTED], about)],
    targets: [
      targetOf(measured, { ...target, of: BASELINE, atMost: 0.16, ...reasonIn(measured) }),
      ...(MIDDLEWARE in callers ? [targetOf(measured, { ...target, of: MIDDLEWARE, atMost: 0.35 })] : []),
      targetOf(measured, {
        what: "client, per rejected call, stubbed fetch",
        figure: PER_CALL,
        contender: OURS_REJECTED,
        of: OURS,
        atMost: 2,
      }),
    ],
  };
}

/** What a client of the same kind costs in the same run, as the reason if ours costs more than its target. */
function reasonIn(measured: Measured): { reason?: string } {
  const ratios = ratiosOf(measured.get(PER_CALL) ?? new Map(), OPENAPI_FETCH, BASELINE);
  if (ratios.length === 0) return {};
  return { reason: `openapi-fetch, without a signature, reaches ${spreadOf(ratios).median.toFixed(2)}.` };
}

/** Makes `count` calls, one after the other, and returns the time of one in µs. */
function contender(name: string, caller: Caller, network: typeof fetch, calls: number): Contender {
  const call = caller(network, "https://cbss.example");
  return {
    name,
    measure: async () => {
      const started = performance.now();
      for (let made = 0; made < calls; made++) await call();
      return { [PER_CALL]: ((performance.now() - started) / calls) * 1000 };
    },
  };
}

/** Makes one call with a check of its signature, and checks the result of the caller. */
export async function checkCaller(name: string, caller: Caller, isSigned: boolean): Promise<void> {
  const given = await caller(isSigned ? checkingFetch : stubbedFetch, "https://cbss.example")();
  if (JSON.stringify(given) !== answer) throw new Error(`${name} does not return the expected response.`);
}

/** Makes one rejected call, and checks the thrown error. */
export async function checkRejected(): Promise<void> {
  const envelope = await oursRejected(rejectingFetch, "https://cbss.example")();
  if (JSON.stringify(envelope) !== rejection)
    throw new Error(`${OURS_REJECTED} does not throw the rejection.`);
}
