/**
 * The parameter and result types of the methods, by operationId. Nothing here names an operation.
 */
import type { CbssClient, Envelope } from "./generated/operations.ts";

/**
 * The operationId of a call. The type is open, because a later minor version may have more operations: give a switch over it a
 * default. For the operations of your installed version, use `keyof CbssClient`.
 */
export type OperationId = keyof CbssClient | (string & {});

/** The request's `Content`, which the caller passes. The client fills in the rest of the envelope. */
export type ContentOf<Id extends keyof CbssClient> = Parameters<CbssClient[Id]>[0];

/** The response to a call that CBSS rejected. */
export type RejectedEnvelope = Envelope<keyof CbssClient> & { IsSuccessful: false };
