import type { OpenApiDocument, Schema } from "./openapi.ts";
import type { Provenance } from "./provenance.ts";
import { dereference, nameOf } from "./reference.ts";
import type { ResolvedSchema } from "./resolved.ts";

/**
 * Writes out a use of a schema. Beside a `$ref` stands what is true of this use, in its target what is true of the schema: so the
 * use has the provenance beside it, and what is inside has that of the target.
 */
export function resolveSchema(
  document: OpenApiDocument,
  use: Schema,
  around: Provenance,
  parents: readonly Schema[] = [],
): ResolvedSchema {
  const target = dereference(document, use);
  const ofUse = use["x-provenance"] ?? around;
  if (parents.includes(target)) return { ...(use as ResolvedSchema), "x-provenance": ofUse };
  const inside = target["x-provenance"] ?? ofUse;
  const resolve = (schema: Schema) => resolveSchema(document, schema, inside, [...parents, target]);
  const { $ref, ...beside } = use;
  return {
    ...target,
    ...beside,
    ...schemasWithin(target, resolve),
    ...(target.xml && { xml: { "x-provenance": inside, ...target.xml } }),
    ...($ref !== undefined && { "x-schema": namedSchema($ref, target, inside) }),
    "x-provenance": ofUse,
  } as ResolvedSchema;
}

function namedSchema($ref: string, { description }: Schema, provenance: Provenance) {
  return {
    name: nameOf($ref),
    "x-provenance": provenance,
    ...(description !== undefined && { description }),
  };
}

/** The schemas that a schema is made of, under their keywords, each mapped to another. */
export function schemasWithin<Kind extends Schema>(
  { properties, items, additionalProperties, allOf, anyOf, oneOf }: MadeOf<Kind>,
  map: (schema: Kind) => ResolvedSchema,
): Partial<ResolvedSchema> {
  return {
    ...(properties && { properties: mapValues(properties, map) }),
    ...(items && { items: map(items) }),
    ...(typeof additionalProperties === "object" && { additionalProperties: map(additionalProperties) }),
    ...(allOf && { allOf: allOf.map((part) => map(part)) }),
    ...(anyOf && { anyOf: anyOf.map((part) => map(part)) }),
    ...(oneOf && { oneOf: oneOf.map((part) => map(part)) }),
  };
}

/** A schema of a kind is made of schemas of the same kind. */
interface MadeOf<Kind> {
  readonly properties?: Readonly<Record<string, Kind>>;
  readonly items?: Kind;
  readonly additionalProperties?: boolean | Kind;
  readonly allOf?: readonly Kind[];
  readonly anyOf?: readonly Kind[];
  readonly oneOf?: readonly Kind[];
}

/** The same record with other values. */
export function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  map: (value: From, name: string) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value, name)]));
}

/** How sure the form of a use is: that of the schema that it refers to, or its own. */
export function provenanceOfForm(schema: ResolvedSchema): Provenance {
  return (schema["x-schema"] ?? schema)["x-provenance"];
}
