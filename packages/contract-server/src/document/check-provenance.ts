import { kindOf, type Provenance } from "@cbss/internal/document";

/** How certain a fact is before the run: from the document, or a security requirement, which needs no document. */
export type CheckProvenance = "documented" | "framework-default" | "inferred" | "security";

/** Maps the provenance of a fact to that of a check: unknown and observed facts count as inferred. */
export function checkProvenance(provenance: Provenance): CheckProvenance {
  const kind = kindOf(provenance);
  return kind === "documented" || kind === "framework-default" ? kind : "inferred";
}
