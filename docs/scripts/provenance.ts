/**
 * Puts `x-provenance` into words and badges. A badge is a link to the legend, so that it is one in Markdown as well.
 * The document, "How sure we are": ../../spec/openapi.yaml
 */
import { pageUrl } from "./places.ts";

export type Provenance = string | { inferred: string } | { unknown: string } | { observed: string };

const legendSlug = "look-up/provenance";

/** The kinds, as the legend names and orders them. */
export const kinds = ["documented", "framework default", "inferred", "unknown", "observed"] as const;
export type Kind = (typeof kinds)[number];

/** Which of the five a provenance is. */
export function kindOf(provenance: Provenance): Kind {
  const name = typeof provenance === "string" ? provenance : (Object.keys(provenance)[0] ?? "");
  return name.replace("-", " ") as Kind;
}

/** What a provenance says besides its kind. */
export function reasonOf(provenance: Provenance): string {
  return typeof provenance === "string" ? "" : (Object.values(provenance)[0] ?? "");
}

/** The badge alone. */
export function badge(kind: Kind): string {
  return `[${kind}](${pageUrl(legendSlug)}#${kind.replace(" ", "-")})`;
}

/** The badge and the reason, as a sentence's beginning. */
export function badgeWithReason(provenance: Provenance): string {
  return [badge(kindOf(provenance)), reasonOf(provenance)].filter(Boolean).join(" ");
}
