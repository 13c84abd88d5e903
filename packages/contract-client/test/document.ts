/**
 * Reads the bundled document for the tests. Nothing here names an operation.
 */
import {
  type Example,
  type OpenApiDocument,
  type ResolvedOperation,
  readDocument,
} from "@cbss/internal/document";
import openapi from "@cbss/openapi/openapi.json" with { type: "json" };

const bundled = openapi as unknown as OpenApiDocument;

export const operations: readonly ResolvedOperation[] = readDocument(bundled).operations;

export type Json = Record<string, unknown>;

/** The envelope of a request. */
export interface Envelope {
  ClientCode: string;
  DateTime: string;
  Content: Json;
}

/** Lists the example values of a media type or a parameter, by name. */
export function examplesOf(
  of: { readonly examples: Readonly<Record<string, Example>> } | undefined,
): [name: string, value: unknown][] {
  return Object.entries(of?.examples ?? {}).map(([name, { value }]) => [name, value]);
}

/** Finds the document's example request of an operation: the envelope. */
export function requestExample({ operationId, requestBody }: ResolvedOperation): Envelope {
  const [example] = examplesOf(requestBody?.content["application/json"]);
  if (!example) throw new Error(`${operationId} has no example of a request in JSON`);
  return example[1] as Envelope;
}
