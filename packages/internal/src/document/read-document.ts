/**
 * The only reader of the document. Everything that we generate, check or show comes from its result.
 */
import type { OpenApiDocument, Response, Schema } from "./openapi.ts";
import type { Provenance } from "./provenance.ts";
import { type Resolver, resolveResponse } from "./resolve-content.ts";
import { resolvePathItem } from "./resolve-operation.ts";
import { mapValues, resolveSchema } from "./resolve-schema.ts";
import type { ResolvedOperation, ResolvedSchema } from "./resolved.ts";

/** A document after reading. */
export interface ApiDocument {
  /** The document as passed in. */
  readonly document: OpenApiDocument;
  /** In the order of the document. */
  readonly operations: readonly ResolvedOperation[];
  /** Finds an operation by its id. Returns undefined if the document has no such operation. */
  operation(operationId: string): ResolvedOperation | undefined;
  /** The schemas by their names. */
  readonly schemas: Readonly<Record<string, ResolvedSchema>>;
}

/** The provenance of a fact that neither states nor inherits one. Our lint rejects such a fact. */
const OUTERMOST: Provenance = "documented";

/** Reads a bundled document. Resolves its references, and writes the provenance on every fact. */
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
    // Shared responses state their own provenance, and are the same object in every operation.
    response: rememberBySource((use: Response, around) => resolveResponse(resolver, use, around)),
  };
  return resolver;
}

/** Makes one result for each source, since references from several operations lead to the same schema or response. */
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
