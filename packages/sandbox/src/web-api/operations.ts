// The document's operations: what the framework routes, and the types that it binds. The types are read off the generated table.
import { operations as table } from "../generated/operations.ts";

export type { OperationId } from "../generated/operations.ts";

/** How a field of a request is read: as text, as a date with a time, as anything, or as an object with fields. */
export type Members = { readonly [name: string]: "text" | "dateTime" | "any" | Members };

/** One operation of the document, as far as the sandbox has to know it. */
export interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  /** The query parameters without which the framework finds no action to run. */
  readonly requiredQuery: readonly string[];
  readonly request: { readonly root: string | null; readonly members: Members };
  readonly responseRoot: string | null;
}

/** In the order of the document. */
export const operations: readonly Operation[] = table;

type Entry = (typeof table)[number];

/** The Content of each operation's request after binding: what was not sent is null. */
export type Forms = { [One in Entry as One["operationId"]]: FormOf<One["request"]["members"]> };

type FormOf<Request> = Request extends { readonly Content: infer Content } ? Bound<Content> : unknown;

type Bound<Kind> = Kind extends "text" | "dateTime"
  ? string | null
  : Kind extends object
    ? { readonly [Name in keyof Kind]: Bound<Kind[Name]> }
    : unknown;
