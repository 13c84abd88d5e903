/**
 * A call without a network: what the client itself costs.
 */
import type { Contender } from "../harness/compare.ts";
import { answer, checkingFetch, stubbedFetch } from "./call.ts";
import type { Call, Caller } from "./callers.ts";

export const PER_CALL = "per call, stubbed fetch";

/** A contender that makes so many calls, one after the other, and says what one took in µs. */
export function stubbedContender(name: string, caller: Caller, calls: number): Contender {
  const call = caller(stubbedFetch, "https://cbss.example");
  return {
    name,
    measure: async () => ({ [PER_CALL]: (await timeOf(call, calls)) * 1000 }),
  };
}

/** Makes one call whose signature is checked, and looks at what the caller hands out. */
export async function checkCaller(name: string, caller: Caller, isSigned: boolean): Promise<void> {
  const given = await caller(isSigned ? checkingFetch : stubbedFetch, "https://cbss.example")();
  if (JSON.stringify(given) !== answer) throw new Error(`${name} does not hand out the answer.`);
}

/** Milliseconds for each of so many calls, one after the other. */
async function timeOf(call: Call, calls: number): Promise<number> {
  const started = performance.now();
  for (let made = 0; made < calls; made++) await call();
  return (performance.now() - started) / calls;
}
