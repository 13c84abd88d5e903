/**
 * Resolves the contents of requests and responses. Each part has its references resolved. A part that states no provenance
 * inherits that of its parent.
 */
import type { Example, Header, MediaType, OpenApiDocument, Response, Schema } from "./openapi.ts";
import type { Provenance } from "./provenance.ts";
import { dereference, nameOf } from "./reference.ts";
import { mapValues } from "./resolve-schema.ts";
import type { ResolvedHeader, ResolvedMediaType, ResolvedResponse, ResolvedSchema } from "./resolved.ts";

/** The document, with functions that remember what they resolved before. */
export interface Resolver {
  readonly document: OpenApiDocument;
  readonly schema: (use: Schema, around: Provenance) => ResolvedSchema;
  readonly response: (use: Response, around: Provenance) => ResolvedResponse;
}

export function resolveResponse(resolver: Resolver, use: Response, around: Provenance): ResolvedResponse {
  const own = dereference(resolver.document, use);
  const here = own["x-provenance"] ?? around;
  return {
    ...own,
    "x-provenance": here,
    ...(use.$ref !== undefined && { "x-name": nameOf(use.$ref) }),
    headers: mapValues(own.headers ?? {}, (header) => resolveHeader(resolver, header, here)),
    content: resolveContent(resolver, own.content, here),
  };
}

function resolveHeader(resolver: Resolver, use: Header, around: Provenance): ResolvedHeader {
  const own = dereference(resolver.document, use);
  const here = own["x-provenance"] ?? around;
  return { ...own, "x-provenance": here, schema: resolver.schema(own.schema ?? {}, here) };
}

/** Resolves the media types of a request or a response. */
export function resolveContent(
  resolver: Resolver,
  content: Readonly<Record<string, MediaType>> = {},
  around: Provenance,
): Record<string, ResolvedMediaType> {
  return mapValues(content, (own) => {
    const here = own["x-provenance"] ?? around;
    return {
      "x-provenance": here,
      schema: resolver.schema(own.schema ?? {}, here),
      examples: resolveExamples(resolver, own.examples),
      encoding: mapValues(own.encoding ?? {}, (one) => ({ "x-provenance": here, ...one })),
    };
  });
}

export function resolveExamples(
  { document }: Resolver,
  examples: MediaType["examples"] = {},
): Record<string, Example> {
  return mapValues(examples, (example) => dereference(document, example));
}
