/**
 * One difference between a released package and the one that would be released now.
 */
import { type Bump, largest } from "./bump.ts";

export interface Finding {
  bump: Exclude<Bump, "none">;
  /** A clause, printed after the package's name and a colon. */
  what: string;
}

/** The largest change among all findings. */
export function verdict(findings: readonly Finding[]): Bump {
  return largest(findings.map(({ bump }) => bump));
}
