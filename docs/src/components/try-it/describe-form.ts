/**
 * An operation of the document as a form: its parameters, the fields of its request, and the formats of request and response.
 * All of it is read from the document, so a new operation needs no change here.
 */
import type { ResolvedParameter, ResolvedSchema } from "@cbss/internal/document";
import { type Operation, signatureScheme } from "../../../scripts/document.ts";
import { exampleValue, firstExample } from "../../../scripts/example-call.ts";
import { membersOf } from "../../../scripts/members-of.ts";

/** A field of the request without named fields of its own. */
export interface Member {
  /** The names of its parents and its own name. */
  readonly path: readonly string[];
  /** Plain text, or any value as JSON. */
  readonly kind: "text" | "json";
  readonly isRequired: boolean;
  /** The initial value of the field, from the document's example. */
  readonly value: string;
}

interface Parameter {
  readonly name: string;
  /** `query`, `path` or `header`. */
  readonly place: string;
  readonly value: string;
  readonly suggestions: readonly string[];
}

export interface RequestFormat {
  readonly mediaType: string;
  /** The document's first example, as text. */
  readonly example: string;
}

export interface Form {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly signatureParameter: string;
  readonly parameters: readonly Parameter[];
  readonly members: readonly Member[];
  readonly requests: readonly RequestFormat[];
  readonly answers: readonly string[];
}

/** Reads the form of an operation from the document. */
export function describeForm({ operationId, method, path, ...operation }: Operation): Form {
  const content = operation.requestBody?.content ?? {};
  const requests = Object.entries(content).map(([mediaType, media]) => {
    return { mediaType, example: firstExample(media) };
  });
  const [first] = Object.values(content);
  const json = requests.find(({ example }) => example.startsWith("{"))?.example;
  const success = Object.keys(operation.responses).find((status) => status.startsWith("2"));
  return {
    operationId,
    method,
    path,
    signatureParameter: signatureScheme.name,
    parameters: operation.parameters.map(describeParameter),
    members: first ? describeMembers(first.schema, JSON.parse(json ?? "null"), []) : [],
    requests,
    answers: Object.keys(operation.responses[success ?? "default"]?.content ?? {}),
  };
}

function describeParameter(parameter: ResolvedParameter): Parameter {
  const { name, in: place, examples } = parameter;
  const suggestions = Object.values(examples).map(({ value }) => String(value));
  return { name, place, value: exampleValue(parameter), suggestions };
}

function describeMembers(within: ResolvedSchema, example: unknown, path: readonly string[]): Member[] {
  return membersOf(within).flatMap(({ name, schema, isRequired }) => {
    const below = [...path, name];
    const value = (example as Record<string, unknown> | null)?.[name];
    if (membersOf(schema).length > 0) return describeMembers(schema, value, below);
    const kind = schema.type === "string" ? "text" : "json";
    const text = kind === "text" ? String(value ?? "") : JSON.stringify(value);
    return [{ path: below, kind, isRequired, value: text ?? "" } as const];
  });
}
