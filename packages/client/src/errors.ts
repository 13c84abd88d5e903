/**
 * The four ways in which a call can fail, one class for each decision that a caller can make.
 * `name` and `code` are stable, the wording of `message` is not.
 */
import type { HttpError } from "@cbss/types";
import type { RejectedEnvelope } from "./operation-types.ts";

/** What every error of this client says. */
export interface CbssErrorDetails {
  /** The operationId of the call, or verb and path where the call did not come from a method of the client. */
  operation: string;
  /** False only where CBSS cannot have acted on the call: after a rejection, after a 4xx, or if nothing was sent. */
  mayHaveBeenApplied: boolean;
}

/** What all errors of this client have in common; each class demands its own details besides. */
export abstract class CbssError<Details extends object = object> extends Error {
  /** The name of the class. Stable. */
  abstract override readonly name: string;
  /** Tells the four classes apart, of whichever copy of the package. Stable. */
  abstract readonly code: string;
  /** The operationId of the call, or verb and path where the call did not come from a method of the client. */
  declare readonly operation: string;
  /** False only where CBSS cannot have acted on the call: after a rejection, after a 4xx, or if nothing was sent. */
  declare readonly mayHaveBeenApplied: boolean;

  constructor(message: string, details: CbssErrorDetails & Details, cause?: string) {
    super(`${details.operation} ${message}`, cause ? { cause } : {});
    Object.assign(this, details);
  }

  /** The error as data, for logs: it holds no password and no signature. */
  toJSON(): Record<string, unknown> {
    return { ...(this as object), message: this.message };
  }
}

/** CBSS answered with `IsSuccessful: false`: it has decided, and nothing was started. */
export class RejectedError extends CbssError<{ status: number; envelope: RejectedEnvelope }> {
  override readonly name = "RejectedError";
  readonly code = "ERR_CBSS_REJECTED";
  /** The HTTP status of the answer. */
  declare readonly status: number;
  /** What CBSS answered, with passwords and signatures taken out. */
  declare readonly envelope: RejectedEnvelope;
}

/** The answer was not CBSS's own: a status that is not 2xx, from the framework, a proxy or a redirect. */
export class HttpStatusError extends CbssError<{ status: number; httpError?: HttpError }> {
  override readonly name = "HttpStatusError";
  readonly code = "ERR_CBSS_HTTP";
  /** The HTTP status of the answer. */
  declare readonly status: number;
  /** The framework's error object, if the answer had one, with passwords and signatures taken out. */
  declare readonly httpError?: HttpError;
}

/** The status says success, but the answer is not an envelope: an HTML page, nothing, too much, or broken off. */
export class UnreadableResponseError extends CbssError<{
  status: number;
  contentType: string;
  excerpt?: string;
}> {
  override readonly name = "UnreadableResponseError";
  readonly code = "ERR_CBSS_UNREADABLE";
  /** The HTTP status of the answer. */
  declare readonly status: number;
  /** The Content-Type of the answer, empty if it had none, with passwords and signatures taken out. */
  declare readonly contentType: string;
  /** How the answer begins, at most 200 characters, with passwords and signatures taken out. */
  declare readonly excerpt?: string;
}

/** No answer came; `cause` is the runtime's code, such as `ECONNREFUSED`, where it gave one. */
export class NoResponseError extends CbssError<{ reason: "timeout" | "aborted" | "network" | "signer" }> {
  override readonly name = "NoResponseError";
  readonly code = "ERR_CBSS_NO_RESPONSE";
  /** What ended the call: its time (`timeout`), its caller (`aborted`), the connection (`network`), or its `signer`. */
  declare readonly reason: "timeout" | "aborted" | "network" | "signer";
}

/** One of the four, told apart by `code`. */
export type AnyCbssError = RejectedError | HttpStatusError | UnreadableResponseError | NoResponseError;

/**
 * Says whether something that was thrown is an error of this client, of whichever copy of the package. A wrapper that
 * another client has put around one is not, even if it copies `name` and `code`, as axios does: look at its `cause`.
 */
export function isCbssError(error: unknown): error is AnyCbssError {
  return (
    error instanceof Error &&
    "code" in error &&
    /^ERR_CBSS_/.test(String(error.code)) &&
    "mayHaveBeenApplied" in error
  );
}

/** What a caller should do whose call may have been applied. */
export const MAY_HAVE_ACTED = "CBSS may have acted on it: find out before you try again.";

/** What errors say of every answer. A 4xx is a refusal; after any other status nobody knows. */
export function answeredDetails(operation: string, status: number): CbssErrorDetails & { status: number } {
  return { operation, status, mayHaveBeenApplied: status < 400 || status > 499 };
}
