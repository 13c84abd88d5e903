/**
 * The form of a badge: a link to the legend, so that it works in Markdown too.
 * The document, "How sure we are": ../../spec/openapi.yaml
 */
import { kindOf, type Provenance, type ProvenanceKind, reasonOf } from "@cbss/internal/document";
import { pageUrl } from "./places.ts";

const legendSlug = "look-up/provenance";

/** The name of a kind for people. */
export const labelOf = (kind: ProvenanceKind): string => kind.replace("-", " ");

/** The badge alone. */
export function badge(kind: ProvenanceKind): string {
  return `[${labelOf(kind)}](${pageUrl(legendSlug)}#${kind})`;
}

/** The badge and the reason, as the start of a sentence. */
export function badgeWithReason(provenance: Provenance): string {
  return [badge(kindOf(provenance)), reasonOf(provenance)].filter(Boolean).join(" ");
}
