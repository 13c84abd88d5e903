import type { Formula } from "../call/formula.ts";
import type { BodyName } from "./probe-bodies.ts";

/** A formula with a single error. */
export interface WrongFormula {
  readonly name: string;
  /** What the server must refuse, as the end of "refuses a signature …". */
  readonly fault: string;
  readonly formula: Formula;
  /** The body that distinguishes the formula from the correct one; by default the plain one. */
  readonly body?: BodyName;
  /** The length of its digest in bytes, if it differs from the correct one: a server may refuse that differently. */
  readonly length?: number;
  /** Whether a reader of the server's log could guess the secrets from it: over the secrets alone, or with a weak digest. */
  readonly isRevealing?: boolean;
}
