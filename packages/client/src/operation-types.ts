/**
 * What each method takes and gives, derived from the document's types: nothing here names an operation.
 */
import type { operations as Operations } from "@cbss/types";
import type { operations } from "./generated/operations.ts";

/** An operation of the document that has the envelope, and so a method of the client. */
export type OperationId = keyof typeof operations;

type Request<Id extends OperationId> = Operations[Id]["requestBody"]["content"]["application/json"];
type Response<Id extends OperationId> = Operations[Id]["responses"][200]["content"]["application/json"];

/** What the caller fills in: the request's `Content`. The rest of the envelope is filled in by the client. */
export type ContentOf<Id extends OperationId> = Request<Id>["Content"];

/** The answer to a call that CBSS accepted. */
export type AcceptedEnvelope<Id extends OperationId> = Response<Id> & { IsSuccessful: true };

/** The answer to a call that CBSS rejected. */
export type RejectedEnvelope = Response<OperationId> & { IsSuccessful: false };
