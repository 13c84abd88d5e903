// The parts of the OpenAPI document that the suite reads. Everything that is checked is derived from it.

/** A schema, as far as a body is made or read by it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly default?: unknown;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly xml?: { readonly name?: string; readonly "x-provenance"?: unknown };
  readonly "x-pattern-provenance"?: unknown;
}

/** What stands under one media type. */
export interface MediaType {
  readonly schema?: Schema;
  readonly examples?: Readonly<Record<string, Example>>;
  readonly encoding?: Readonly<Record<string, { readonly "x-provenance"?: unknown }>>;
}

interface Example {
  readonly $ref?: string;
  readonly value?: unknown;
}

export interface Response {
  readonly $ref?: string;
  readonly "x-provenance"?: unknown;
  readonly content?: Readonly<Record<string, MediaType>>;
}

export interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: string;
  readonly schema?: Schema;
  readonly examples?: Readonly<Record<string, Example>>;
  readonly "x-provenance"?: unknown;
}

export interface OperationObject {
  readonly operationId: string;
  readonly "x-provenance"?: unknown;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, MediaType>> };
  readonly responses: Readonly<Record<string, Response>>;
}

/** One fact of `x-signature`, with how sure it is. */
interface SignatureFact<Value> {
  readonly value: Value;
  readonly "x-provenance": unknown;
}

/** The security scheme of the signature. */
interface SignatureScheme {
  readonly name: string;
  readonly "x-signature": {
    readonly parts: SignatureFact<readonly string[]>;
    readonly digestEncoding: SignatureFact<string>;
  };
}

/** The bundled document. */
export interface OpenApiDocument {
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly parameters?: Readonly<Record<string, Parameter>>;
    readonly responses?: Readonly<Record<string, Response>>;
    readonly examples?: Readonly<Record<string, Example>>;
    readonly securitySchemes: Readonly<Record<string, SignatureScheme>>;
  };
}

/** What a `$ref` within the document points to, or the value itself where it is none. */
export function dereference<Value extends { readonly $ref?: string }>(
  document: OpenApiDocument,
  value: Value,
): Value {
  if (value.$ref === undefined) return value;
  return dereference(document, at(document, keysOf(value.$ref)) as Value);
}

/** The keys behind the last of several references: the place where what is meant stands itself. */
export function placeOf(document: OpenApiDocument, $ref: string): readonly string[] {
  const keys = keysOf($ref);
  const { $ref: next } = at(document, keys) as { $ref?: string };
  return next === undefined ? keys : placeOf(document, next);
}

function at(document: OpenApiDocument, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], document);
}

// Of a JSON Pointer within the document: `#/components/schemas/Message`.
function keysOf($ref: string): string[] {
  const keys = $ref.slice(2).split("/");
  return keys.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}
