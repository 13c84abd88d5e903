/**
 * The kinds of provenance, in the words of the document, and how many facts have each.
 */
import { document } from "../document.ts";
import { allFacts } from "../facts.ts";
import { badge, kindOf, kinds } from "../provenance.ts";

export function legend(): string {
  const facts = allFacts();
  return kinds
    .map((kind) => {
      const count = facts.filter(({ provenance }) => kindOf(provenance) === kind).length;
      const tally =
        count === 0 ? "No fact of the document has it yet." : `${count} places of the document say so.`;
      return `## ${kind.replace(/^./, (first) => first.toUpperCase())}\n\n${badge(kind)} The fact ${meaningOf(kind)}. ${tally}`;
    })
    .join("\n\n");
}

/** The right-hand side of the table "How sure we are" in the document. */
function meaningOf(kind: string): string {
  const row = new RegExp(`^\\| \`${kind.replace(" ", "-")}[^|]*\\| (.*) \\|$`, "m").exec(
    document["info"].description,
  );
  if (!row?.[1]) throw new Error(`The document's table of provenance has no row on ${kind}.`);
  return row[1];
}
