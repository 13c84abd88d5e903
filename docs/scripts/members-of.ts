/**
 * The properties of a schema and the names of types, in the same words wherever a schema is shown.
 */
import { mergeSchema, nameOf, type ResolvedSchema } from "@cbss/internal/document";

export interface SchemaMember {
  readonly name: string;
  readonly schema: ResolvedSchema;
  readonly isRequired: boolean;
}

/** The properties of a schema, including those of the schemas that it is composed of. */
export function membersOf(schema: ResolvedSchema): SchemaMember[] {
  const { properties, required } = mergeSchema(schema);
  return Object.entries(properties).map(([name, member]) => ({
    name,
    schema: member,
    isRequired: required.includes(name),
  }));
}

/** The type in words, such as `object or null`. The type of a composed schema combines the types of its parts. */
export function typeName({ type, $ref, allOf, anyOf, oneOf }: ResolvedSchema): string {
  if (type) return [type].flat().join(" or ");
  if ($ref) return nameOf($ref);
  if (allOf) return [...new Set(allOf.map(typeName))].join(" and ");
  const choices = new Set([...(anyOf ?? []), ...(oneOf ?? [])].map(typeName));
  return choices.size > 0 ? [...choices].join(" or ") : "any";
}
