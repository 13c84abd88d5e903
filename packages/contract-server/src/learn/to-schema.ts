// Converts a shape to a schema that states no more than was observed: no property is required, and any other is allowed.
import type { Shape } from "./shape.ts";

/** A schema in an overlay. */
export type LearnedSchema = Readonly<Record<string, unknown>>;

/** Converts the observed properties, each with its provenance. */
export function toProperties(members: Shape["members"], day: string): Record<string, LearnedSchema> {
  const sorted = [...members].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    sorted.map(([name, shape]) => [name, { ...toSchema(shape, day), "x-provenance": { observed: day } }]),
  );
}

function toSchema({ types, members, items }: Shape, day: string): LearnedSchema {
  const names = namesOf(types);
  // If a value was always null, its type is still open.
  if (names.length === 1 && names[0] === "null") return { description: "Null in every response so far." };
  return {
    type: names.length === 1 ? names[0] : names,
    ...(types.has("object") && {
      additionalProperties: true,
      ...(members.size > 0 && { properties: toProperties(members, day) }),
    }),
    ...(types.has("array") && { items: items === undefined ? {} : toSchema(items, day) }),
  };
}

const ORDER = ["object", "array", "string", "integer", "number", "boolean", "null"];

function namesOf(types: Shape["types"]): string[] {
  return ORDER.filter(
    (name) => (types as Set<string>).has(name) && !(name === "integer" && types.has("number")),
  );
}
