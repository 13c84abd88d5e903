/**
 * How certain the document is of a fact. `x-provenance` states it. A fact without `x-provenance` inherits that of its parent.
 * See "How sure we are" in the document: ../../../../spec/openapi.yaml
 */

/** How certain a fact is. */
export type Provenance =
  | "documented"
  | "framework-default"
  | { readonly inferred: string }
  | { readonly unknown: string }
  | { readonly observed: string };

/** The five kinds, from documented to observed. */
export const provenanceKinds = [
  "documented",
  "framework-default",
  "inferred",
  "unknown",
  "observed",
] as const;

export type ProvenanceKind = (typeof provenanceKinds)[number];

/** The kind of a provenance. */
export function kindOf(provenance: Provenance): ProvenanceKind {
  return typeof provenance === "string" ? provenance : (Object.keys(provenance)[0] as ProvenanceKind);
}

/** The reason, the question or the day in a provenance. It is empty for the first two kinds. */
export function reasonOf(provenance: Provenance): string {
  return typeof provenance === "string" ? "" : (Object.values(provenance)[0] ?? "");
}

/** The nearest stated provenance, from the place at the keys outwards, or undefined if there is none. */
export function nearestProvenance(root: unknown, keys: readonly string[]): Provenance | undefined {
  let node = root as Record<string, unknown>;
  let nearest = node["x-provenance"];
  for (const key of keys) {
    node = node[key] as Record<string, unknown>;
    nearest = node["x-provenance"] ?? nearest;
  }
  return nearest as Provenance | undefined;
}

/** A place in the document that states its own provenance. */
export interface StatedFact {
  /** The keys that lead to the place. */
  readonly at: readonly string[];
  /** The keyword of the fact, such as `required` for `x-required-provenance`. It is undefined if the fact is the whole place. */
  readonly keyword: string | undefined;
  readonly provenance: Provenance;
}

/** Finds every place that states its own provenance, in the order of the document. */
export function statedFacts(node: object, at: readonly string[] = []): StatedFact[] {
  return Object.entries(node).flatMap(([key, value]) => {
    const own = keywordOf(key);
    if (own) return [{ at, keyword: own.keyword, provenance: value }];
    // Everything in an example is a value, whatever its keys are.
    const isValue = typeof value !== "object" || value === null || key === "examples";
    return isValue ? [] : statedFacts(value, [...at, key]);
  });
}

/** The keyword to which a provenance key refers. It is undefined for any other key. */
export function keywordOf(key: string): { keyword: string | undefined } | undefined {
  const match = /^x-(?:(.+)-)?provenance$/.exec(key);
  return match ? { keyword: match[1] } : undefined;
}
