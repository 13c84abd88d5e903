/**
 * Every place of the document that states its own provenance.
 */
import { document, type Node } from "./document.ts";
import type { Provenance } from "./provenance.ts";

export interface Fact {
  /** The keys that lead to it. */
  readonly at: readonly string[];
  /** The keyword that is less sure than the rest, if it is about one. */
  readonly keyword: string | undefined;
  readonly provenance: Provenance;
}

export function allFacts(): Fact[] {
  return factsIn(document, []);
}

function factsIn(node: Node, at: readonly string[]): Fact[] {
  return Object.entries(node).flatMap(([key, value]) => {
    const own = /^x-(?:(.+)-)?provenance$/.exec(key);
    if (own) return [{ at, keyword: own[1], provenance: value }];
    return typeof value === "object" && value !== null && key !== "examples"
      ? factsIn(value, [...at, key])
      : [];
  });
}
