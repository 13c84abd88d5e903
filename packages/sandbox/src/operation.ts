import type { OperationId } from "./generated/operations.ts";

/** How a member of a request is read: as text, as a date with a time, as anything, or as an object with members. */
export type Members = { readonly [name: string]: "text" | "dateTime" | "any" | Members };

/** One operation of the document, as far as the sandbox has to know it. */
export interface Operation {
  readonly operationId: OperationId;
  readonly method: string;
  readonly path: string;
  /** The query parameters without which the framework finds no action to run. */
  readonly requiredQuery: readonly string[];
  readonly request: { readonly root: string | null; readonly members: Members };
  readonly responseRoot: string | null;
}
