// An answer as it came, and what it is: the envelope, the framework's HttpError, or something else.

/** What an answer is made of, and in which format. */
export type Format = "json" | "xml" | "html" | "empty" | "other";

/** One answer of the server. */
export interface Answer {
  /** The HTTP status. */
  readonly status: number;
  /** Without its parameters, in lower case; empty if the header is missing. */
  readonly contentType: string;
  /** The header of that name; empty if it is missing. */
  readonly allow: string;
  /** All headers as text, one a line. */
  readonly headers: string;
  /** The body as text, its first 256 KiB. */
  readonly text: string;
  /** Whether the body is longer than that. */
  readonly isCut: boolean;
  /** In which format the body is, by what it is rather than by its label. */
  readonly format: Format;
  /** What the body says, where it could be read. */
  readonly value: unknown;
  /** Whether `value` is an envelope: an object with IsSuccessful. */
  readonly isEnvelope: boolean;
  /** From the first byte sent to the last one received. */
  readonly milliseconds: number;
}

/** An answer, as far as something can be learned from it. */
export interface SeenAnswer extends Pick<Answer, "status" | "format" | "value"> {
  /** The operationId of the operation that was called. */
  readonly operation: string;
}

/** Why no response came; `not sendable` where the `fetch` that was handed over refuses the call, `overloaded` where all that came is that the server asks for fewer calls. */
export interface NoAnswer {
  readonly reason: "timeout" | "network" | "certificate" | "not TLS" | "not sendable" | "overloaded";
  /** The code of the runtime's error, such as ECONNREFUSED; of an overloaded server, the status. */
  readonly code: string;
  /** How long an overloaded server asks to be left alone, in milliseconds, where it says so. */
  readonly retryAfterMs?: number | undefined;
}

/** What came of a call. */
export type Outcome = Answer | NoAnswer;

/** Whether an answer came. */
export function isAnswer(outcome: Outcome): outcome is Answer {
  return "status" in outcome;
}

/** Whether an answer is the framework's own refusal: an HttpError. */
export function isHttpError({ value, isEnvelope }: Answer): boolean {
  return !isEnvelope && typeof memberOf(value, "Message") === "string";
}

/** Whether an answer says that the call was accepted. */
export function isAccepted(outcome: Outcome): boolean {
  return isAnswer(outcome) && memberOf(outcome.value, "IsSuccessful") === true;
}

/** A member of what an answer says, or undefined. */
export function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
