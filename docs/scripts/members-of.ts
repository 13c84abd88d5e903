/**
 * The members of a schema and the names of types, in the same words wherever a schema is shown.
 */
import { nameOf, type ResolvedSchema } from "@cbss/internal/document";

export interface SchemaMember {
  readonly name: string;
  readonly schema: ResolvedSchema;
  readonly isRequired: boolean;
}

/** The members of a schema, and of every schema that it is composed of by `allOf`. */
export function membersOf(schema: ResolvedSchema): SchemaMember[] {
  const parts = partsOf(schema);
  const required = new Set(parts.flatMap((part) => part.required ?? []));
  return parts
    .flatMap(({ properties = {} }) => Object.entries(properties))
    .map(([name, member]) => ({ name, schema: member, isRequired: required.has(name) }));
}

const partsOf = (schema: ResolvedSchema): ResolvedSchema[] => [
  schema,
  ...(schema.allOf ?? []).flatMap(partsOf),
];

/** The type in words, such as `object or null`; that of a composed schema is made of its parts' types. */
export function typeName({ type, $ref, allOf, anyOf, oneOf }: ResolvedSchema): string {
  if (type) return [type].flat().join(" or ");
  if ($ref) return nameOf($ref);
  if (allOf) return [...new Set(allOf.map(typeName))].join(" and ");
  const choices = new Set([...(anyOf ?? []), ...(oneOf ?? [])].map(typeName));
  return choices.size > 0 ? [...choices].join(" or ") : "any";
}
