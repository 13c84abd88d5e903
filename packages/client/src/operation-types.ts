/**
 * What the methods take and give, by operationId: nothing here names an operation.
 */
import type { CbssClient, Envelope } from "./generated/operations.ts";

/**
 * The operationId of a call. It is open, since a later minor version may have more: give a switch over it a default. For the
 * operations of the version that you have installed alone, use `keyof CbssClient`.
 */
export type OperationId = keyof CbssClient | (string & {});

/** What the caller fills in: the request's `Content`. The rest of the envelope is filled in by the client. */
export type ContentOf<Id extends keyof CbssClient> = Parameters<CbssClient[Id]>[0];

/** The answer to a call that CBSS rejected. */
export type RejectedEnvelope = Envelope<keyof CbssClient> & { IsSuccessful: false };
