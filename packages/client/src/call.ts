/**
 * A call that is under way: what is certain of it so far, and how it ends where no answer comes.
 */
import { MAY_HAVE_ACTED, NoResponseError } from "./errors.ts";
import { readThrown } from "./thrown.ts";

/** Runs the caller's own code. Throws a NoResponseError where that throws or answers something unfit. */
export type Ask = <Given>(
  what: string,
  run: () => unknown,
  isFit: (given: unknown) => given is Given,
  expected: string,
) => Promise<Given>;

/** A call that is under way. */
export interface Call {
  /** What its errors say: at first nothing has been sent. */
  certain: { mayHaveBeenApplied: boolean; retryable: boolean };
  /** Makes the error of a call that gets no answer. */
  fail(reason: NoResponseError["reason"], what: string, thrown?: unknown): NoResponseError;
  /** For what is asked before anything is sent. */
  ask: Ask;
}

/** Begins a call, which errors name by its operation. */
export function startCall(operation: string): Call {
  const call: Call = {
    certain: { mayHaveBeenApplied: false, retryable: false },
    fail: (reason, what, thrown) =>
      new NoResponseError(
        `${what}. ${call.certain.mayHaveBeenApplied ? MAY_HAVE_ACTED : "Nothing was sent."}`,
        { operation, reason, ...call.certain, thrown },
        readThrown(thrown).code,
      ),
    ask: async (what, run, isFit, expected) => {
      let given: unknown;
      try {
        given = await run();
      } catch (error) {
        const why = `was not sent: ${what} failed (${readThrown(error).words}), see error.thrown`;
        throw call.fail("signer", why, error);
      }
      if (isFit(given)) return given;
      throw call.fail("signer", `was not sent: ${what} did not answer with ${expected}`);
    },
  };
  return call;
}
