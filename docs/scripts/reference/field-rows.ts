/**
 * The fields of a body as the rows of a table. Each field has an anchor and, if it is not as certain as its parent, its own
 * provenance.
 */
import { type Provenance, provenanceOfForm, type ResolvedSchema } from "@cbss/internal/document";
import { isSame, schemaNotes } from "../badges.ts";
import { code } from "../markdown.ts";
import { membersOf, typeName } from "../members-of.ts";

/** A field in a table. */
export interface FieldRow {
  /** Unique on the page: `request-Content.Password`. */
  readonly id: string;
  readonly name: string;
  readonly depth: number;
  readonly type: string;
  readonly isRequired: boolean;
  /** Undefined if the field is as certain as its parent. */
  readonly provenance: Provenance | undefined;
  /** Paragraphs of Markdown. */
  readonly about: readonly string[];
}

interface Place {
  readonly id: string;
  readonly depth: number;
  /** The provenance of the parent. */
  readonly around: Provenance;
}

/** The rows of a body's fields. A body without named fields is a single row. */
export function fieldRows(schema: ResolvedSchema, id: string, around: Provenance): FieldRow[] {
  const rows = rowsWithin(schema, { id, depth: 0, around });
  return rows.length > 0 ? rows : [rowOf("the body", schema, { id: `${id}-body`, depth: 0, around })];
}

function rowsWithin(schema: ResolvedSchema, { id, depth }: Place): FieldRow[] {
  const around = provenanceOfForm(schema);
  const { items, additionalProperties: others, anyOf = [], oneOf = [] } = schema;
  const at = (name: string): Place => ({ id: `${id}${depth === 0 ? "-" : "."}${name}`, depth, around });
  const members = membersOf(schema).flatMap(({ name, schema: member, isRequired }) =>
    withRowsBelow(name, member, at(name), isRequired),
  );
  return [
    ...members,
    ...(items && tellsMore(items, around) ? withRowsBelow("each", items, at("each")) : []),
    ...(typeof others === "object" ? withRowsBelow("any other", others, at("any-other")) : []),
    ...[...anyOf, ...oneOf].flatMap((choice, i) => withRowsBelow("either", choice, at(`either-${i + 1}`))),
  ];
}

function withRowsBelow(name: string, schema: ResolvedSchema, place: Place, isRequired = false): FieldRow[] {
  const below = { ...place, depth: place.depth + 1 };
  return [rowOf(name, schema, place, isRequired), ...rowsWithin(schema, below)];
}

function rowOf(name: string, schema: ResolvedSchema, place: Place, isRequired = false): FieldRow {
  const { id, depth, around } = place;
  const { description, "x-provenance": provenance } = schema;
  return {
    id,
    name,
    depth,
    type: typeInWords(schema),
    isRequired,
    provenance: isSame(provenance, around) ? undefined : provenance,
    about: [description?.trim() ?? "", ...valueNotes(schema), ...schemaNotes(schema)].filter(Boolean),
  };
}

/** An item with only a type has no row, because the type of its list shows it. */
const tellsMore = (items: ResolvedSchema, around: Provenance): boolean =>
  membersOf(items).length > 0 ||
  items.description !== undefined ||
  !isSame(items["x-provenance"], around) ||
  !isSame(provenanceOfForm(items), around);

function typeInWords(schema: ResolvedSchema): string {
  const { items, format } = schema;
  const of = items ? ` of ${typeInWords(items)}` : "";
  return `${typeName(schema)}${of}${format ? `, ${format}` : ""}`;
}

/** The allowed values of a schema, apart from its type. */
export function valueNotes({ enum: values, default: value, pattern }: ResolvedSchema): string[] {
  return [
    values ? `One of ${values.map((one) => code(JSON.stringify(one))).join(", ")}.` : "",
    value === undefined ? "" : `Default: ${code(typeof value === "string" ? value : JSON.stringify(value))}.`,
    pattern ? `Pattern: ${code(pattern)}.` : "",
  ].filter(Boolean);
}
