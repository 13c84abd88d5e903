/**
 * One difference between a released package and the one that would be released now.
 */
import { type Bump, largest } from "./bump.ts";

export interface Finding {
  bump: Exclude<Bump, "none">;
  /** A clause that follows the package's name and a colon. */
  what: string;
}

/** What all findings together amount to. */
export function verdict(findings: readonly Finding[]): Bump {
  return largest(findings.map(({ bump }) => bump));
}
