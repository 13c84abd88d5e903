// How sure the document is of a fact: `x-provenance`, where it stands, and otherwise that of what is around it.
import type { CheckProvenance } from "../report/report.ts";

/** The provenance of a fact, given each `x-provenance` from the fact itself outwards. */
export function provenanceOf(...fromInside: readonly unknown[]): CheckProvenance {
  const nearest = fromInside.find((provenance) => provenance !== undefined);
  if (nearest === undefined || nearest === "documented") return "documented";
  // What is inferred, unknown or was observed once is no promise: where it does not hold, that is news.
  return nearest === "framework-default" ? "framework-default" : "inferred";
}
