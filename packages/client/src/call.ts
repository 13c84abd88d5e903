/**
 * A call in progress: what is certain about it so far, and how it ends without a response.
 */
import { MAY_HAVE_ACTED, NoResponseError } from "./errors.ts";
import { readThrown } from "./thrown.ts";

/** Runs the caller's own code. Throws a NoResponseError if that throws, or if `run` returns undefined because the result is invalid. */
export type Ask = <Given>(
  what: string,
  expected: string,
  run: () => Given | undefined | Promise<Given | undefined>,
) => Promise<Given>;

/** A call in progress. */
export interface Call {
  /** The details for its errors. At the start nothing has been sent. */
  certain: { mayHaveBeenApplied: boolean; retryable: boolean };
  /** Makes the error of a call that gets no response. */
  fail(reason: NoResponseError["reason"], what: string, thrown?: unknown): NoResponseError;
  /** Runs the caller's code before anything is sent. */
  ask: Ask;
}

/** Starts a call. Its errors name the operation. */
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
      let why = `did not return ${expected}`;
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
