/**
 * The four ways in which a call can fail, with one class for each decision that a caller can make.
 * `name` and `code` are stable. The wording of `message` is not.
 */
import type { HttpError } from "@cbss/types";
import { ErrorForProgram } from "./error-for-program.ts";
import type { RejectedEnvelope } from "./operation-types.ts";
import type { ResponseFacts } from "./response-facts.ts";

/** The facts that every error of this client has. */
export interface CbssErrorDetails {
  /** The operationId of the call, or verb and path if the call did not come from a method of the client. */
  operation: string;
  /** Whether CBSS may have acted on the call. */
  mayHaveBeenApplied: boolean;
  /** Whether it is safe to retry the same call, and a retry may succeed. */
  retryable: boolean;
}

/** The base class of all errors of this client. Each class also requires its own details. */
export abstract class CbssError<Details extends object = object> extends ErrorForProgram {
  /** The name of the class. Stable. */
  abstract override readonly name: string;
  /** Identifies the class, whichever copy of the package the error comes from. Stable. */
  abstract readonly code: string;
  /** The operationId of the call, or verb and path if the call did not come from a method of the client. */
  declare readonly operation: string;
  /**
   * False only if CBSS cannot have acted on the call: after a rejection, if nothing was sent, and after a 4xx that no gateway sends
   * once it has passed a call on (not 408, 460 and 499) and whose body does not say `IsSuccessful: true`.
   */
  declare readonly mayHaveBeenApplied: boolean;
  /**
   * True only if it is safe to retry the same call, and a retry may succeed: the connection was refused or timed out, the name was
   * not resolved, or the status is 429. False after a rejection, because wrong passwords lock a customer out.
   */
  declare readonly retryable: boolean;
  /** The runtime's code for the underlying error, such as `ECONNREFUSED`, if the code is a known one. */
  declare readonly cause?: string;
  /** The response's envelope, if CBSS rejected the call. For your program: it is never printed. */
  declare readonly envelope: RejectedEnvelope | undefined;
  /** The framework's error object, if there was one. For your program: it is never printed. */
  declare readonly httpError: HttpError | undefined;
  /** The response, if there was one. For your program: it is never printed. */
  declare readonly response: ResponseFacts | undefined;
  /** What your own code threw, or what was thrown while the body was read, if anything. For your program: it is never printed. */
  declare readonly thrown: unknown;

  constructor(message: string, details: CbssErrorDetails & Details, cause?: string) {
    super(`${details.operation} ${message}`, details, cause);
  }
}

/** CBSS returned `IsSuccessful: false`: it rejected the call, and started nothing. */
export class RejectedError extends CbssError<{ envelope: RejectedEnvelope; response: ResponseFacts }> {
  override readonly name = "RejectedError";
  readonly code = "ERR_CBSS_REJECTED";
  /** The response's envelope, unchanged. For your program: it may repeat what you sent, so it is never printed. */
  declare readonly envelope: RejectedEnvelope;
  /** The response, unchanged. For your program: it is never printed. */
  declare readonly response: ResponseFacts;
  declare readonly httpError: undefined;
  declare readonly thrown: undefined;
}

/** The status is not 2xx, and CBSS did not reject the call: the response is from the framework or a proxy, or is a redirect. */
export class HttpStatusError extends CbssError<{
  response: ResponseFacts;
  httpError?: HttpError | undefined;
  excerpt?: string | undefined;
  thrown?: unknown;
}> {
  override readonly name = "HttpStatusError";
  readonly code = "ERR_CBSS_HTTP";
  /** The response, unchanged. For your program: it is never printed. */
  declare readonly response: ResponseFacts;
  /** The start of any other body: at most 200 characters, without passwords and signatures. */
  declare readonly excerpt?: string;
  declare readonly envelope: undefined;
}

/** The status is 2xx, but the body is not an envelope: it is an HTML page, empty, too large, or incomplete. */
export class UnreadableResponseError extends CbssError<{
  response: ResponseFacts;
  excerpt?: string | undefined;
  thrown?: unknown;
}> {
  override readonly name = "UnreadableResponseError";
  readonly code = "ERR_CBSS_UNREADABLE";
  /** The response, unchanged. For your program: it is never printed. */
  declare readonly response: ResponseFacts;
  /** The start of the body: at most 200 characters, without passwords and signatures. */
  declare readonly excerpt?: string;
  declare readonly envelope: undefined;
  declare readonly httpError: undefined;
}

/** The call got no response. `cause` is the runtime's code, such as `ECONNREFUSED`, if there is one. */
export class NoResponseError extends CbssError<{
  reason: "timeout" | "aborted" | "network" | "signer";
  thrown?: unknown;
}> {
  override readonly name = "NoResponseError";
  readonly code = "ERR_CBSS_NO_RESPONSE";
  /**
   * What ended the call: the time-out (`timeout`), the caller's signal (`aborted`), the connection or your `fetch` (`network`), or
   * your code that runs before anything is sent (`signer`, which includes `dateTime` and `headers`).
   */
  declare readonly reason: "timeout" | "aborted" | "network" | "signer";
  /** What your own `fetch`, signer, `dateTime` or `headers` threw, or your reason to abort. For your program: never printed. */
  declare readonly thrown: unknown;
  declare readonly envelope: undefined;
  declare readonly httpError: undefined;
  declare readonly response: undefined;
}

/** One of the four errors. Use `code` to tell them apart. */
export type AnyCbssError = RejectedError | HttpStatusError | UnreadableResponseError | NoResponseError;

/**
 * Returns whether a thrown value is an error of this client, from any copy of the package. An error that another client
 * wraps around it is not, even if it copies `name` and `code`, as axios does. Check its `cause` instead.
 */
export function isCbssError(error: unknown): error is AnyCbssError {
  return (
    error instanceof Error &&
    "code" in error &&
    /^ERR_CBSS_/.test(String(error.code)) &&
    "mayHaveBeenApplied" in error
  );
}

/** What to do after a call that may have been applied. */
export const MAY_HAVE_ACTED = "CBSS may have acted on it: find out before you try again.";
