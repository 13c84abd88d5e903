/**
 * The four ways in which a call can fail, one class for each decision that a caller can make.
 * `name` and `code` are stable, the wording of `message` is not.
 */
import type { HttpError } from "@cbss/types";
import type { RejectedEnvelope } from "./operation-types.ts";

/** What every error of this client says, each class some more. */
export interface CbssErrorDetails {
  operation: string;
  mayHaveBeenApplied: boolean;
  [detail: string]: unknown;
}

/** What all errors of this client have in common. */
export abstract class CbssError extends Error {
  abstract override readonly name: string;
  abstract readonly code: string;
  /** The operationId of the call, or verb and path where the call did not come from a method of the client. */
  declare readonly operation: string;
  /** False only where CBSS cannot have acted on the call: after a rejection, after a 4xx, or if nothing was sent. */
  declare readonly mayHaveBeenApplied: boolean;

  constructor(message: string, details: CbssErrorDetails, cause?: string) {
    super(`${details.operation} ${message}`, cause ? { cause } : {});
    Object.assign(this, details);
  }

  /** The error as data, for logs: it holds no password and no signature. */
  toJSON(): Record<string, unknown> {
    return { ...(this as object), message: this.message };
  }
}

/** CBSS answered with `IsSuccessful: false`: it has decided, and nothing was started. */
export class RejectedError extends CbssError {
  override readonly name = "RejectedError";
  readonly code = "ERR_CBSS_REJECTED";
  declare readonly status: number;
  /** What CBSS answered, with passwords and signatures taken out. */
  declare readonly envelope: RejectedEnvelope;
}

/** The answer was not CBSS's own: a status that is not 2xx, from the framework, a proxy or a redirect. */
export class HttpStatusError extends CbssError {
  override readonly name = "HttpStatusError";
  readonly code = "ERR_CBSS_HTTP";
  declare readonly status: number;
  /** The framework's error object, if the answer had one, with passwords and signatures taken out. */
  declare readonly httpError?: HttpError;
}

/** The status says success, but the answer is no envelope: an HTML page, nothing, too much, or broken off. */
export class UnreadableResponseError extends CbssError {
  override readonly name = "UnreadableResponseError";
  readonly code = "ERR_CBSS_UNREADABLE";
  declare readonly status: number;
  declare readonly contentType: string;
  /** How the answer begins, at most 200 characters, with passwords and signatures taken out. */
  declare readonly excerpt?: string;
}

/** No answer came; `cause` is the runtime's code, such as `ECONNREFUSED`, where it gave one. */
export class NoResponseError extends CbssError {
  override readonly name = "NoResponseError";
  readonly code = "ERR_CBSS_NO_RESPONSE";
  declare readonly reason: "timeout" | "aborted" | "network" | "signer";
}

/** One of the four, told apart by `code`. */
export type AnyCbssError = RejectedError | HttpStatusError | UnreadableResponseError | NoResponseError;

/**
 * Says whether something that was thrown is an error of this client, of whichever copy of the package. A wrapper that
 * another client has put around one is none, even where it copies `name` and `code`, as axios does: look at its `cause`.
 */
export function isCbssError(error: unknown): error is AnyCbssError {
  return (
    error instanceof Error &&
    "code" in error &&
    /^ERR_CBSS_/.test(String(error.code)) &&
    "mayHaveBeenApplied" in error
  );
}
