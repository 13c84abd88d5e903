/**
 * An answer that came, and the errors that it can be.
 */
import { type CbssErrorDetails, HttpStatusError, UnreadableResponseError } from "./errors.ts";
import type { ResponseFacts, Show } from "./response-facts.ts";
import { readThrown } from "./thrown.ts";

/** The bytes of a body: what is signed is what is sent. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** An answer, of which nothing is left to wait for once its body is read. */
export interface Answer {
  /** How errors name the call. */
  readonly operation: string;
  readonly response: Response;
  readonly facts: ResponseFacts;
  /** Undefined if the answer has no body, as with 204. */
  readonly body?: Bytes | undefined;
  /** What people may see of its texts: a server may echo all of the request. */
  readonly show: Show;
}

export const isSuccess = (status: number): boolean => status >= 200 && status < 300;

// A gateway may send these after it has passed the call on.
const UNSURE = [408, 460, 499];

/** What errors say of every answer. A 4xx is a refusal; after any other status nobody knows. */
export function answeredDetails(
  { operation, facts, show }: Answer,
  saysAccepted = false,
): CbssErrorDetails & { response: ResponseFacts; show: Show } {
  const { status } = facts;
  const isRefused = status >= 400 && status < 500 && !UNSURE.includes(status) && !saysAccepted;
  return {
    operation,
    mayHaveBeenApplied: !isRefused,
    retryable: isRefused && status === 429,
    response: facts,
    show,
  };
}

/** The error of an answer whose body is of no use: which of the two classes fits depends on the status alone. */
export function unusable(answer: Answer, why: string, thrown?: unknown): Error {
  const { status } = answer.facts;
  const { words, code } = readThrown(thrown);
  const what = thrown === undefined ? why : `${why} (${words})`;
  const args = [
    `was answered ${status} with ${what}.`,
    { ...answeredDetails(answer), thrown },
    code,
  ] as const;
  return isSuccess(status) ? new UnreadableResponseError(...args) : new HttpStatusError(...args);
}
