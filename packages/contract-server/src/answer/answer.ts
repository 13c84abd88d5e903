// A response as it was received, and its kind: the envelope, the framework's HttpError, or something else.

/** The format of a response body, by its content. */
export type Format = "json" | "xml" | "html" | "empty" | "other";

/** One response of the server. */
export interface Answer {
  /** The HTTP status. */
  readonly status: number;
  /** The media type without parameters, in lower case; empty if the header is missing. */
  readonly contentType: string;
  /** The Allow header; empty if it is missing. */
  readonly allow: string;
  /** All headers as text, one per line. */
  readonly headers: string;
  /** The first 256 KiB of the body, as text. */
  readonly text: string;
  /** Whether the body is longer than `text`. */
  readonly isCut: boolean;
  /** The format of the body, by its content rather than by its Content-Type. */
  readonly format: Format;
  /** The parsed body; undefined if it could not be parsed. */
  readonly value: unknown;
  /** Whether `value` is an envelope: an object with IsSuccessful. */
  readonly isEnvelope: boolean;
  /** The time from sending the request to reading the last byte. */
  readonly milliseconds: number;
}

/** The part of a response that `--learn` uses. */
export interface SeenAnswer extends Pick<Answer, "status" | "format" | "value"> {
  /** The operationId of the operation that was called. */
  readonly operation: string;
}

/**
 * Why a call has no usable response. `not sendable`: the `fetch` that was passed rejects the call. `overloaded`: the server
 * only asked for fewer calls.
 */
export interface NoAnswer {
  readonly reason: "timeout" | "network" | "certificate" | "not TLS" | "not sendable" | "overloaded";
  /** The code of the runtime's error, such as ECONNREFUSED; for an overloaded server, the status. */
  readonly code: string;
  /** How long an overloaded server asks the caller to wait, in milliseconds, if it states a time. */
  readonly retryAfterMs?: number | undefined;
}

/** The outcome of a call: a response, or the reason for none. */
export type Outcome = Answer | NoAnswer;

/** Whether the outcome is a response. */
export function isAnswer(outcome: Outcome): outcome is Answer {
  return "status" in outcome;
}

/** Whether a response is the framework's own refusal: an HttpError. */
export function isHttpError({ value, isEnvelope }: Answer): boolean {
  return !isEnvelope && typeof memberOf(value, "Message") === "string";
}

/** Whether a response states that the call was accepted. */
export function isAccepted(outcome: Outcome): boolean {
  return isAnswer(outcome) && memberOf(outcome.value, "IsSuccessful") === true;
}

/** Reads a property of a parsed body; undefined if it is missing. */
export function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
