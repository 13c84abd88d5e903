// The differences on purpose between the sandbox and the framework. The list is data, so that the documentation can show it.
import list from "./differences.json" with { type: "json" };

/** A difference on purpose: the recorded requests that show it, and its reason. */
export interface Difference {
  readonly ids: readonly number[];
  readonly reason: string;
  /** Set if the difference exists only `over` a socket, or only through `fetch`. */
  readonly over?: string;
}

/** All differences on purpose. */
export const differences: readonly Difference[] = list;

/** The differences for one way to the sandbox. */
export function differencesOver(way: string): Difference[] {
  return differences.filter(({ over = way }) => over === way);
}
