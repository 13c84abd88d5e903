// The document's operations, which the framework routes, and their request types, which it binds. The generated table defines the
// types.
import { operations as table } from "../generated/operations.ts";

export type { OperationId } from "../generated/operations.ts";

/** The fields of a request, and how each is read: as text, as a date with a time, as any value, or as an object with fields. */
export type Members = { readonly [name: string]: "text" | "dateTime" | "any" | Members };

/** One operation of the document, with the facts that the sandbox needs. */
export interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  /** The query parameters that the framework needs to find an action. */
  readonly requiredQuery: readonly string[];
  readonly request: { readonly root: string | null; readonly members: Members };
  readonly responseRoot: string | null;
}

/** The operations, in the order of the document. */
export const operations: readonly Operation[] = table;

type Entry = (typeof table)[number];

/** The Content of each operation's request after binding. A missing field is null. */
export type Forms = { [One in Entry as One["operationId"]]: FormOf<One["request"]["members"]> };

type FormOf<Request> = Request extends { readonly Content: infer Content } ? Bound<Content> : unknown;

type Bound<Kind> = Kind extends "text" | "dateTime"
  ? string | null
  : Kind extends object
    ? { readonly [Name in keyof Kind]: Bound<Kind[Name]> }
    : unknown;
