// Where the sandbox answers otherwise than the framework, on purpose. The list is data, so that the documentation can show it.
import list from "./differences.json" with { type: "json" };

/** A difference on purpose: the recorded requests that show it, and why it is there. */
export interface Difference {
  readonly ids: readonly number[];
  readonly reason: string;
  /** Set if it shows only `over` a socket, or only through `fetch`. */
  readonly over?: string;
}

/** All of them. */
export const differences: readonly Difference[] = list;

/** The differences that show over one way to the sandbox. */
export function differencesOver(way: string): Difference[] {
  return differences.filter(({ over = way }) => over === way);
}
