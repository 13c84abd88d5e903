import type { Formula } from "../call/formula.ts";
import type { BodyName } from "./probe-bodies.ts";

/** A formula that is wrong in one thing. */
export interface WrongFormula {
  readonly name: string;
  /** What a server would have to accept, as in "refuses a signature …". */
  readonly fault: string;
  readonly formula: Formula;
  /** The body that tells the formula from the right one; by default the plain one. */
  readonly body?: BodyName;
  /** How long its digest is, in bytes, where it is not as long as the right one: a server may refuse it otherwise. */
  readonly length?: number;
  /** Whether who reads the server's log can guess at the secrets with it: over them alone, or with a weaker digest. */
  readonly isRevealing?: boolean;
}
