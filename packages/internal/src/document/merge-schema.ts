import type { ResolvedSchema } from "./resolved.ts";

/** The types of JSON. Their names are those of `typeof` if it has one. */
const JSON_TYPES = ["object", "array", "string", "number", "boolean", "null"] as const;

export type JsonType = (typeof JSON_TYPES)[number];

/** A schema merged with all the schemas of its `allOf`. */
export interface MergedSchema {
  /** The types of JSON that a value may have, in a fixed order. An integer is a number. */
  readonly types: readonly JsonType[];
  /** If several schemas describe a property, its own `allOf` contains each description. */
  readonly properties: Readonly<Record<string, ResolvedSchema>>;
  readonly required: readonly string[];
}

/** Merges a schema with its `allOf`. It uses only the types of `anyOf` and `oneOf`, since their properties may be absent. */
export function mergeSchema(schema: ResolvedSchema): MergedSchema {
  const parts = [ownOf(schema), ...(schema.allOf ?? []).map(mergeSchema)];
  const alternatives = [schema.anyOf, schema.oneOf].flatMap((some) => (some ? [typesOfAny(some)] : []));
  const allowed = [...parts.map(({ types }) => types), ...alternatives];
  return {
    types: JSON_TYPES.filter((type) => allowed.every((types) => types.includes(type))),
    properties: parts.map(({ properties }) => properties).reduce(mergeProperties),
    required: [...new Set(parts.flatMap(({ required }) => required))],
  };
}

function ownOf({ type, enum: values, properties = {}, required = [] }: ResolvedSchema): MergedSchema {
  const named = type === undefined ? JSON_TYPES : [type].flat().map(jsonType);
  const ofValues = values?.map(typeOfValue) ?? JSON_TYPES;
  return {
    types: JSON_TYPES.filter((one) => named.includes(one) && ofValues.includes(one)),
    properties,
    required,
  };
}

function typesOfAny(schemas: readonly ResolvedSchema[]): readonly JsonType[] {
  return schemas.flatMap((schema) => mergeSchema(schema).types);
}

const jsonType = (name: string): JsonType => (name === "integer" ? "number" : (name as JsonType));

function typeOfValue(value: unknown): JsonType {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : (typeof value as JsonType);
}

function mergeProperties(
  one: MergedSchema["properties"],
  other: MergedSchema["properties"],
): MergedSchema["properties"] {
  const merged = Object.entries(other).map(([name, schema]) => {
    const first = one[name];
    return [name, first ? { ...schema, allOf: [first, ...(schema.allOf ?? [])] } : schema] as const;
  });
  return { ...one, ...Object.fromEntries(merged) };
}
