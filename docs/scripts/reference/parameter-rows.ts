/**
 * The parameters of an operation as rows, grouped by where they are sent. The Signature is sent in the query too, so it has a row
 * there, although in the document it is a security scheme.
 */
import type { Provenance, SecurityScheme } from "@cbss/internal/document";
import { isSame, keywordNotes } from "../badges.ts";
import { type Operation, referenceSlug } from "../document.ts";
import { pageUrl } from "../places.ts";
import { type FieldRow, valueNotes } from "./field-rows.ts";

/** The parameters in one place of a request. */
export interface ParameterGroup {
  /** `query`, `path`, `header` or `cookie`. */
  readonly place: string;
  readonly rows: readonly FieldRow[];
}

/** The place in the reference that explains the signature. */
const signatureAnchor = "signature";

/** The groups in the order of a URL, and then the headers. */
export function parameterGroups(operation: Operation): ParameterGroup[] {
  const around = operation["x-provenance"];
  const rows = [
    ...operation.security.map((scheme) => ({ place: scheme.in, row: rowOfScheme(scheme, around) })),
    ...operation.parameters.map((parameter) => {
      const { name, in: place, required = false, description, schema, "x-provenance": own } = parameter;
      const about = [description?.trim() ?? "", ...valueNotes(schema), ...keywordNotes(schema)];
      const facts = { type: [schema.type ?? "any"].flat().join(" or "), isRequired: required };
      const row = { ...rowBase(place, name), ...facts, provenance: differing(own, around), about };
      return { place, row };
    }),
  ];
  const byPlace = Map.groupBy(rows, ({ place }) => place);
  return ["path", "query", "header", "cookie"].flatMap((place) => {
    const found = byPlace.get(place);
    return found ? [{ place, rows: found.map(({ row }) => row) }] : [];
  });
}

function rowOfScheme(scheme: SecurityScheme, around: Provenance): FieldRow {
  const { name, in: place, "x-signature": formula, "x-provenance": own } = scheme;
  const link = `${pageUrl(referenceSlug)}#${signatureAnchor}`;
  const about = formula
    ? `Signs the call: \`${formula.algorithm.value}\` of ${formula.parts.value.map((part) => `\`${part}\``).join(" + ")}. [How to compute it](${link}).`
    : `Authenticates the call. [The scheme](${link}).`;
  const provenance = own && differing(own, around);
  return { ...rowBase(place, name), type: "string", isRequired: true, provenance, about: [about] };
}

const rowBase = (place: string, name: string) => ({ id: `${place}-${name}`, name, depth: 0 });

const differing = (own: Provenance, around: Provenance): Provenance | undefined =>
  isSame(own, around) ? undefined : own;
