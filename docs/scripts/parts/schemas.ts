/**
 * The document's schemas, field by field, with the provenance of each.
 */
import { nameOf, type ResolvedSchema } from "@cbss/internal/document";
import { badgeWithReason } from "../badge.ts";
import { schemaWithBadges } from "../badges.ts";
import { schemas as documentSchemas } from "../document.ts";
import { anchorOf, code, oneLine, table } from "../markdown.ts";
import { membersOf, type SchemaMember, typeName } from "../members-of.ts";

export function schemas(): string {
  return Object.entries(documentSchemas).map(renderSchema).join("\n\n");
}

function renderSchema([name, schema]: [string, ResolvedSchema]): string {
  const rows = membersOf(schema).map(renderMember);
  const form =
    rows.length > 0
      ? table(["field", "type", "how certain, and what it is"], rows)
      : `Type: ${typeOf(schema)}.`;
  const open = schema.additionalProperties === true ? "The object is open: it may have other fields." : "";
  const { description } = schemaWithBadges(schema);
  return [`## ${name}`, description, form, open].filter(Boolean).join("\n\n");
}

function renderMember({ name, schema, isRequired }: SchemaMember): string[] {
  const { description, "x-provenance": provenance, "x-schema": named } = schema;
  // The description of a named schema is in its own section.
  const about = description === named?.description ? "" : oneLine(description ?? "");
  const type = `${typeOf(schema)}${isRequired ? "<br>required" : ""}`;
  return [code(name), type, `${badgeWithReason(provenance)}<br>${about}`];
}

function typeOf(schema: ResolvedSchema): string {
  const { items, allOf, anyOf, oneOf, format } = schema;
  const name = schema["x-schema"]?.name ?? (schema.$ref && nameOf(schema.$ref));
  if (name) return `[${name}](#${anchorOf(name)})`;
  if (allOf) return allOf.map(typeOf).join(" and ");
  if (anyOf ?? oneOf) return [...(anyOf ?? []), ...(oneOf ?? [])].map(typeOf).join(" or ");
  if (items) return `${typeName(schema)} of ${typeOf(items)}`;
  return `${typeName(schema)}${format ? `, ${format}` : ""}`;
}
