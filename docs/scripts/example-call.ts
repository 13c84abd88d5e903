/**
 * The example call of an operation from the document: its address, its query and its body, as text.
 */
import type { ResolvedMediaType, ResolvedParameter } from "@cbss/internal/document";
import type { Operation } from "./document.ts";

export interface ExampleCall {
  /** The path, with an example for each parameter. */
  readonly path: string;
  /** The query without the signature: every parameter that has a default or is required. */
  readonly query: string;
  /** The body as a client serialises it. Empty without an example. */
  readonly body: string;
}

export function exampleCall({ path, parameters, requestBody }: Operation): ExampleCall {
  const [first] = Object.values(requestBody?.content ?? {});
  const query = parameters.filter(
    ({ in: place, required, schema }) => place === "query" && (required || schema.default !== undefined),
  );
  return {
    path: path.replaceAll(/\{([^}]+)\}/g, (whole, name: string) => {
      const parameter = parameters.find((known) => known.in === "path" && known.name === name);
      return parameter ? encodeURIComponent(exampleValue(parameter)) : whole;
    }),
    query: new URLSearchParams(
      query.map((parameter) => [parameter.name, exampleValue(parameter)]),
    ).toString(),
    body: firstExample(first),
  };
}

/** The default of a parameter, or its first example. */
export function exampleValue({ schema, examples }: ResolvedParameter): string {
  return String(schema.default ?? Object.values(examples)[0]?.value ?? "");
}

/** The value of a media type's first example, as text; empty without one. */
export function firstExample(media: ResolvedMediaType | undefined): string {
  const value = Object.values(media?.examples ?? {})[0]?.value;
  if (value === undefined) return "";
  return typeof value === "string" ? value.trim() : JSON.stringify(value);
}
