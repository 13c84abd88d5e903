import type { OpenApiDocument, Schema } from "./openapi.ts";
import type { Provenance } from "./provenance.ts";
import { dereference, nameOf } from "./reference.ts";
import type { ResolvedSchema } from "./resolved.ts";

/**
 * Resolves a use of a schema. The keywords beside a `$ref` apply to this use, and those in its target apply to the schema. So
 * the use has the provenance beside the `$ref`, and its contents have that of the target.
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

/** Maps each schema within a schema, and returns the results under the same keywords. */
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

/** The schemas within a schema are of the same kind. */
interface MadeOf<Kind> {
  readonly properties?: Readonly<Record<string, Kind>>;
  readonly items?: Kind;
  readonly additionalProperties?: boolean | Kind;
  readonly allOf?: readonly Kind[];
  readonly anyOf?: readonly Kind[];
  readonly oneOf?: readonly Kind[];
}

/** Maps the values of a record. */
export function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  map: (value: From, name: string) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value, name)]));
}

/** The provenance of the form of a use: that of the schema to which it refers, or its own. */
export function provenanceOfForm(schema: ResolvedSchema): Provenance {
  return (schema["x-schema"] ?? schema)["x-provenance"];
}
