/**
 * How a badge looks: a link to the legend, so that it is one in Markdown as well.
 * The document, "How sure we are": ../../spec/openapi.yaml
 */
import { kindOf, type Provenance, type ProvenanceKind, reasonOf } from "@cbss/internal/document";
import { pageUrl } from "./places.ts";

const legendSlug = "look-up/provenance";

/** A kind as people read it. */
export const labelOf = (kind: ProvenanceKind): string => kind.replace("-", " ");

/** The badge alone. */
export function badge(kind: ProvenanceKind): string {
  return `[${labelOf(kind)}](${pageUrl(legendSlug)}#${kind})`;
}

/** The badge and the reason, as a sentence's beginning. */
export function badgeWithReason(provenance: Provenance): string {
  return [badge(kindOf(provenance)), reasonOf(provenance)].filter(Boolean).join(" ");
}
