/**
 * The kinds of provenance, in the words of the document, with the number of facts of each kind.
 */
import { kindOf, type ProvenanceKind, provenanceKinds, statedFacts } from "@cbss/internal/document";
import { badge, labelOf } from "../badge.ts";
import { document } from "../document.ts";

export function legend(): string {
  const counts = Map.groupBy(statedFacts(document), ({ provenance }) => kindOf(provenance));
  return provenanceKinds.map((kind) => renderKind(kind, counts.get(kind)?.length ?? 0)).join("\n\n");
}

function renderKind(kind: ProvenanceKind, count: number): string {
  const heading = labelOf(kind).replace(/^./, (first) => first.toUpperCase());
  const tally =
    count === 0 ? "No fact of the document has it yet." : `${count} places of the document say so.`;
  return `## ${heading}\n\n${badge(kind)} The fact ${meaningOf(kind)}. ${tally}`;
}

/** The right-hand side of the table "How sure we are" in the document. */
function meaningOf(kind: ProvenanceKind): string {
  const row = new RegExp(`^\\| \`${kind}[^|]*\\| (.*) \\|$`, "m").exec(document.info.description ?? "");
  if (!row?.[1]) throw new Error(`The document's table of provenance has no row on ${kind}.`);
  return row[1];
}
