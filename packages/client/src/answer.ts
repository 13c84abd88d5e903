/**
 * A response, and the errors that it can become.
 */
import { type CbssErrorDetails, HttpStatusError, UnreadableResponseError } from "./errors.ts";
import type { ResponseFacts, Show } from "./response-facts.ts";
import { readThrown } from "./thrown.ts";

/** The bytes of a body: what is signed is what is sent. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** A response. Once `body` is set, the whole response has been received. */
export interface Answer {
  /** How errors name the call. */
  readonly operation: string;
  readonly response: Response;
  readonly facts: ResponseFacts;
  /** Undefined if the response has no body, as with 204. */
  readonly body?: Bytes | undefined;
  /** Hides secrets in the response's texts: a server may echo all of the request. */
  readonly show: Show;
}

export const isSuccess = (status: number): boolean => status >= 200 && status < 300;

// A gateway may send these after it has passed the call on.
const UNSURE = [408, 460, 499];

/** The details in every error with a response. After a 4xx CBSS has not acted; after any other status it may have. */
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

/** The error of a response whose body cannot be used. The status alone decides which of the two classes it has. */
export function unusable(answer: Answer, why: string, thrown?: unknown): Error {
  const { status } = answer.facts;
  const { words, code } = readThrown(thrown);
  const what = thrown === undefined ? why : `${why} (${words})`;
  const args = [`got status ${status}: ${what}.`, { ...answeredDetails(answer), thrown }, code] as const;
  return isSuccess(status) ? new UnreadableResponseError(...args) : new HttpStatusError(...args);
}
