/**
 * An operation of the document as a form: its parameters, the members of its request, and the formats of both ways.
 * All of it is read from the document, so that a new operation has its form without a line written here.
 */
import type { Node, Operation } from "../../../scripts/document.ts";
import { firstExample, signatureParameterOf } from "../workbench/calls.ts";

/** A member of the request that is no object of named members itself. */
export interface Member {
  /** The names that lead to it. */
  readonly path: readonly string[];
  /** Text as it is typed, or any value as JSON. */
  readonly kind: "text" | "json";
  readonly isRequired: boolean;
  /** What the field is filled with, from the document's example. */
  readonly value: string;
}

interface Parameter {
  readonly name: string;
  readonly place: "query" | "path" | "header";
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
  readonly verb: string;
  readonly path: string;
  readonly signatureParameter: string;
  readonly parameters: readonly Parameter[];
  readonly members: readonly Member[];
  readonly requests: readonly RequestFormat[];
  readonly answers: readonly string[];
}

/** Reads the form of an operation out of the document. */
export function describeForm(
  { operationId, verb, path, node }: Operation,
  document: Node,
  resolve: Resolve,
): Form {
  const content: Node = resolve(node["requestBody"] ?? {})["content"] ?? {};
  const requests = Object.entries<Node>(content).map(([mediaType, media]) => {
    return { mediaType, example: firstExample(media, resolve) };
  });
  const [first] = Object.values<Node>(content);
  const json = requests.find(({ example }) => example.startsWith("{"))?.example;
  return {
    operationId,
    verb,
    path,
    signatureParameter: signatureParameterOf(document),
    parameters: (node["parameters"] ?? []).map((parameter: Node) => describeParameter(resolve(parameter))),
    members: first ? membersOf(first["schema"], JSON.parse(json ?? "null"), [], resolve) : [],
    requests,
    answers: Object.keys(resolve(node["responses"]?.["200"] ?? {})["content"] ?? {}),
  };
}

type Resolve = (node: Node) => Node;

function describeParameter({ name, in: place, schema, examples = {} }: Node): Parameter {
  const suggestions = Object.values<Node>(examples).map(({ value }) => String(value));
  return { name, place, value: String(schema?.default ?? suggestions[0] ?? ""), suggestions };
}

function membersOf(reference: Node, example: unknown, path: readonly string[], resolve: Resolve): Member[] {
  const { properties = {}, required = [] } = resolve(reference);
  return Object.entries<Node>(properties).flatMap(([name, property]) => {
    const schema = resolve(property);
    const below = [...path, name];
    const value = (example as Record<string, unknown> | null)?.[name];
    if (schema["properties"]) return membersOf(schema, value, below, resolve);
    const kind = schema["type"] === "string" ? "text" : "json";
    const text = kind === "text" ? String(value ?? "") : JSON.stringify(value);
    return [{ path: below, kind, isRequired: required.includes(name), value: text ?? "" } as const];
  });
}
