/**
 * How sure the document is of a fact: stated in `x-provenance`, and otherwise inherited from what is around it.
 * The document, "How sure we are": ../../../../spec/openapi.yaml
 */

/** How sure a fact is. */
export type Provenance =
  | "documented"
  | "framework-default"
  | { readonly inferred: string }
  | { readonly unknown: string }
  | { readonly observed: string };

/** The five kinds, from sure to seen. */
export const provenanceKinds = [
  "documented",
  "framework-default",
  "inferred",
  "unknown",
  "observed",
] as const;

export type ProvenanceKind = (typeof provenanceKinds)[number];

/** Which of the five kinds a provenance is. */
export function kindOf(provenance: Provenance): ProvenanceKind {
  return typeof provenance === "string" ? provenance : (Object.keys(provenance)[0] as ProvenanceKind);
}

/** What a provenance says besides its kind: the reason, the question or the day; empty for the first two kinds. */
export function reasonOf(provenance: Provenance): string {
  return typeof provenance === "string" ? "" : (Object.values(provenance)[0] ?? "");
}

/** The nearest stated provenance, from the place that the keys lead to outwards; undefined where nothing states one. */
export function nearestProvenance(root: unknown, keys: readonly string[]): Provenance | undefined {
  let node = root as Record<string, unknown>;
  let nearest = node["x-provenance"];
  for (const key of keys) {
    node = node[key] as Record<string, unknown>;
    nearest = node["x-provenance"] ?? nearest;
  }
  return nearest as Provenance | undefined;
}

/** A place of the document that states its own provenance. */
export interface StatedFact {
  /** The keys that lead to it. */
  readonly at: readonly string[];
  /** The keyword that it is about, such as `required` of `x-required-provenance`; undefined where it is about the whole. */
  readonly keyword: string | undefined;
  readonly provenance: Provenance;
}

/** Every place that states its own provenance, in the order of the document. */
export function statedFacts(node: object, at: readonly string[] = []): StatedFact[] {
  return Object.entries(node).flatMap(([key, value]) => {
    const own = keywordOf(key);
    if (own) return [{ at, keyword: own.keyword, provenance: value }];
    // What stands in an example is a value, whatever its keys.
    const isValue = typeof value !== "object" || value === null || key === "examples";
    return isValue ? [] : statedFacts(value, [...at, key]);
  });
}

/** What a key is about that states a provenance; undefined for any other key. */
export function keywordOf(key: string): { keyword: string | undefined } | undefined {
  const match = /^x-(?:(.+)-)?provenance$/.exec(key);
  return match ? { keyword: match[1] } : undefined;
}
