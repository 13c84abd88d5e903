// A check: one claim about the server, the calls that show it, and how to judge what came.
import type { DigestEncoding } from "@cbss/signature";
import { type Answer, isAnswer, type Outcome } from "../answer/answer.ts";
import type { SchemaProblem } from "../answer/schema-problems.ts";
import type { Call } from "../call/call.ts";
import type { OpenApiDocument } from "../document/document.ts";
import type { Operation } from "../document/operation.ts";
import type { CheckProvenance, Result } from "../report/report.ts";
import type { SignatureFindings } from "./explore-signature.ts";

/** What a check came to, and the call whose answer shows it. */
export interface Verdict {
  readonly result: Result;
  readonly actual: string;
  readonly call?: Call | undefined;
}

/** What came of all calls, when all have been sent. */
export interface Exchanges {
  readonly document: OpenApiDocument;
  readonly schemaProblem: SchemaProblem;
  /** What came of a call, or undefined where it was not sent. */
  readonly outcomeOf: (call: Call) => Outcome | undefined;
  /** Which Signature a call was sent with, if any. */
  readonly signatureOf: (call: Call) => string | undefined;
  /** Every call that got an answer, in the order of the plan. */
  readonly answered: readonly (readonly [Call, Answer])[];
  /** Those of them that were sent to an operation. */
  readonly answeredBy: (operation: Operation) => readonly (readonly [Call, Answer])[];
  readonly signature: SignatureFindings;
  /** How digests were written. */
  readonly digest: DigestEncoding;
  /** What the customer's password is written as in an answer, in any spelling; matches nothing where there is none. */
  readonly password: RegExp;
}

/** One claim about the server. */
export interface Check {
  /** Stable: `startEmailAddressChange.signature.prefix`. */
  readonly id: string;
  /** A sentence in the present tense, without its full stop. */
  readonly title: string;
  readonly operation: string | null;
  readonly provenance: CheckProvenance;
  readonly expected: string;
  /** What has to be sent first; where one of them was not, the check is not tested. */
  readonly calls: readonly Call[];
  /** Whether it is judged by how the server refuses signatures, which the first calls of a run find out. */
  readonly needsSignatureFindings?: boolean;
  readonly judge: (exchanges: Exchanges) => Verdict;
}

/** Makes the checks of one operation. */
export type ChecksOf = (operation: Operation, suite: SuiteContext) => Check[];

/** What the checks of all operations are made from. */
export interface SuiteContext {
  readonly document: OpenApiDocument;
  readonly operations: readonly Operation[];
}

/** The fact holds. */
export function confirmed(actual: string, call?: Call): Verdict {
  return { result: "confirmed", actual, call };
}

/** The fact does not hold. */
export function contradicted(actual: string, call?: Call): Verdict {
  return { result: "contradicted", actual, call };
}

/** Nothing can be said. */
export function notTested(actual: string, call?: Call): Verdict {
  return { result: "not tested", actual, call };
}

/** Judges a check that rests on the answer to one call; where none came, nothing can be said. */
export function judgeAnswer(
  call: Call,
  judge: (answer: Answer, exchanges: Exchanges) => Verdict,
): Check["judge"] {
  return (exchanges) => {
    const outcome = exchanges.outcomeOf(call);
    if (outcome === undefined || !isAnswer(outcome)) return notTested("no answer came", call);
    return judge(outcome, exchanges);
  };
}
