import { kindOf, type Provenance } from "@cbss/internal/document";

/** How sure the fact was before: from the document, or a demand of security that needs none. */
export type CheckProvenance = "documented" | "framework-default" | "inferred" | "security";

/** How sure a check of a fact is. What is inferred, unknown or observed is not promised: if it does not hold, that is news. */
export function checkProvenance(provenance: Provenance): CheckProvenance {
  const kind = kindOf(provenance);
  return kind === "documented" || kind === "framework-default" ? kind : "inferred";
}
