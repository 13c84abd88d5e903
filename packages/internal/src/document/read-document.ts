/**
 * The one reader of the document: everything that is generated, checked or shown is made from what it gives.
 */
import type { OpenApiDocument, Response, Schema } from "./openapi.ts";
import type { Provenance } from "./provenance.ts";
import { type Resolver, resolveResponse } from "./resolve-content.ts";
import { resolvePathItem } from "./resolve-operation.ts";
import { mapValues, resolveSchema } from "./resolve-schema.ts";
import type { ResolvedOperation, ResolvedSchema } from "./resolved.ts";

/** A document, read. */
export interface ApiDocument {
  /** The document as it was given. */
  readonly document: OpenApiDocument;
  /** In the order of the document. */
  readonly operations: readonly ResolvedOperation[];
  /** The operation of an id; undefined where the document has none. */
  operation(operationId: string): ResolvedOperation | undefined;
  /** The named schemas, each by itself. */
  readonly schemas: Readonly<Record<string, ResolvedSchema>>;
}

/** What has no provenance, not even from around it, is documented: our lint lets no such fact pass. */
const OUTERMOST: Provenance = "documented";

/** Reads a bundled document: its operations, with references resolved and provenance written out on every fact. */
export function readDocument(document: OpenApiDocument): ApiDocument {
  const resolver = createResolver(document);
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    resolvePathItem(resolver, path, item, OUTERMOST),
  );
  const byId = new Map(operations.map((operation) => [operation.operationId, operation]));
  return {
    document,
    operations,
    operation: (operationId) => byId.get(operationId),
    get schemas() {
      return mapValues(document.components.schemas, (schema) => resolveSchema(document, schema, OUTERMOST));
    },
  };
}

function createResolver(document: OpenApiDocument): Resolver {
  const resolver: Resolver = {
    document,
    schema: rememberBySource((use: Schema, around) => resolveSchema(document, use, around)),
    // Shared answers say themselves how sure they are, and are the same object in every operation.
    response: rememberBySource((use: Response, around) => resolveResponse(resolver, use, around)),
  };
  return resolver;
}

/** Makes each result once, by what it is made from: references lead to the same schema or answer from every operation. */
function rememberBySource<Source extends { readonly $ref?: string }, Result>(
  make: (source: Source, around: Provenance) => Result,
): (source: Source, around: Provenance) => Result {
  const known = new Map<string, Result>();
  return (source, around) => {
    const { $ref, ...beside } = source;
    if ($ref === undefined) return make(source, around);
    const key = JSON.stringify([$ref, beside, around]);
    if (!known.has(key)) known.set(key, make(source, around));
    return known.get(key) as Result;
  };
}
