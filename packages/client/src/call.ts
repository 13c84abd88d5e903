/**
 * A call that is under way: what is certain of it so far, and how it ends where no answer comes.
 */
import { MAY_HAVE_ACTED, NoResponseError } from "./errors.ts";
import { readThrown } from "./thrown.ts";

/** Runs the caller's own code. Throws a NoResponseError where that throws, or where what it gives is unfit: then `run` gives undefined. */
export type Ask = <Given>(
  what: string,
  expected: string,
  run: () => Given | undefined | Promise<Given | undefined>,
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
    ask: async (what, expected, run) => {
      let why = `did not answer with ${expected}`;
      let thrown: unknown;
      try {
        const given = await run();
        if (given !== undefined) return given;
      } catch (error) {
        thrown = error;
        why = `failed (${readThrown(error).words}), see error.thrown`;
      }
      throw call.fail("signer", `was not sent: ${what} ${why}`, thrown);
    },
  };
  return call;
}
