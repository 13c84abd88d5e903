/**
 * What the methods take and give, by operationId: nothing here names an operation.
 */
import type { CbssClient, Envelope } from "./generated/operations.ts";

/** An operation of the document that has the envelope, and so a method of the client. */
export type OperationId = keyof CbssClient;

/** What the caller fills in: the request's `Content`. The rest of the envelope is filled in by the client. */
export type ContentOf<Id extends OperationId> = Parameters<CbssClient[Id]>[0];

/** The answer to a call that CBSS rejected. */
export type RejectedEnvelope = Envelope<OperationId> & { IsSuccessful: false };
