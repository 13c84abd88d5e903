/**
 * The facts about each operation that the workbench needs, from the document.
 */
import type { Operation } from "../../../scripts/document.ts";
import { type ExampleCall, exampleCall } from "../../../scripts/example-call.ts";

export interface Call extends ExampleCall {
  readonly method: string;
  readonly mediaTypes: readonly string[];
}

/** An operation as a call. */
export const callOf = (operation: Operation): Call => ({
  ...exampleCall(operation),
  method: operation.method,
  mediaTypes: Object.keys(operation.requestBody?.content ?? {}),
});
