// A check: one claim about the server, the calls that test it, and the expected responses.
import type { SecretSearch } from "@cbss/internal/repeats-secret";
import type { DigestEncoding } from "@cbss/signature";
import { type Answer, isAnswer, type Outcome } from "../answer/answer.ts";
import { refusalKind } from "../answer/refusal-kind.ts";
import type { Call } from "../call/call.ts";
import type { Redact } from "../call/redact.ts";
import type { CheckProvenance } from "../document/check-provenance.ts";
import type { Operation } from "../document/operation.ts";
import type { OperationCalls } from "./calls.ts";
import type { SignatureFindings } from "./explore-signature.ts";

/** The result of a check. */
export type Result = "confirmed" | "contradicted" | "not tested";

/** The result of a check, with the actual response and the call that got it. */
export interface Verdict {
  /** Whether the claim holds. */
  readonly result: Result;
  /** The actual response in a few words, or why the check was not tested. */
  readonly actual: string;
  /** The call that shows the verdict; by default the check's own call. */
  readonly call?: Call | undefined;
}

/** The outcomes of all calls, after all were sent. */
export interface Exchanges {
  /** Describes how a response violates the schema of its status; undefined if it is valid. */
  readonly problemOf: (operation: Operation, answer: Answer) => string | undefined;
  /** The outcome of a call; undefined if it was not sent. */
  readonly outcomeOf: (call: Call) => Outcome | undefined;
  /** The Signature that a call was sent with, if any. */
  readonly signatureOf: (call: Call) => string | undefined;
  /** Every call that got a response, in the order of the plan. */
  readonly answered: readonly (readonly [Call, Answer])[];
  /** Every call to one operation that got a response. */
  readonly answeredBy: (operation: Operation) => readonly (readonly [Call, Answer])[];
  readonly signature: SignatureFindings;
  /** Why the run gave up, as a clause; undefined if it did not. */
  readonly gaveUp: string | undefined;
  /** Whether ordinary calls were cut off: then a cut-off unusual call shows nothing. */
  readonly isUnreliable: boolean;
  /** The encoding of the digests that were sent. */
  readonly digest: DigestEncoding;
  /** Whether a text repeats the customer's password in any spelling; false if it was not sent. */
  readonly repeatsPassword: SecretSearch;
  /** Removes secrets from a text before a verdict quotes a part of it. */
  readonly redact: Redact;
}

/** One claim about the server. */
export interface Check {
  /** Stable: `startEmailAddressChange.signature.prefix`. */
  readonly id: string;
  /** A sentence in the present tense, without a full stop. */
  readonly title: string;
  /** The operationId of the checked operation. */
  readonly operation: string;
  /** How certain the claim was before the run. */
  readonly provenance: CheckProvenance;
  /** The response that the claim requires. */
  readonly expected: string;
  /** The calls that must be sent; if one was not, the check is not tested. */
  readonly calls: readonly Call[];
  /** Whether the verdict depends on how the server refuses signatures, which the first calls of a run find out. */
  readonly needsSignatureFindings?: boolean;
  /** Judges the outcomes of its calls. */
  readonly judge: (exchanges: Exchanges) => Verdict;
}

/** A check of one operation as a row of a table; its id and title begin with the operationId. */
export type Row = AnswerRow | WholeRow;

interface RowParts extends Pick<Check, "provenance" | "expected" | "needsSignatureFindings"> {
  readonly name: string;
  /** What the operation does: "refuses an empty body". */
  readonly claim: string;
  /** The calls that must be sent before it can be judged, in this order; by default its call. */
  readonly needs?: readonly Call[];
}

/** A row that is judged by the response to one call; without a response, it is not tested. */
interface AnswerRow extends RowParts {
  readonly call: Call;
  readonly expect: (answer: Answer, exchanges: Exchanges) => Verdict;
}

/** A row that is judged by all outcomes. */
interface WholeRow extends RowParts {
  readonly call?: Call;
  readonly judge: Check["judge"];
}

/** Makes the rows of one operation from the calls that are sent to it. */
export type RowsOf = (operation: Operation, calls: OperationCalls) => Row[];

/** Makes a check from a row. */
export function checkOf({ id }: Operation, row: Row): Check {
  const { name, claim, provenance, expected, call, needs, needsSignatureFindings = false } = row;
  const judge = "judge" in row ? row.judge : (exchanges: Exchanges) => judgeAnswer(row, exchanges);
  return {
    id: `${id}.${name}`,
    title: `${id} ${claim}`,
    operation: id,
    provenance,
    expected,
    calls: needs ?? (call === undefined ? [] : [call]),
    needsSignatureFindings,
    judge: (exchanges) => ({ call, ...judge(exchanges) }),
  };
}

function judgeAnswer({ call, expect }: AnswerRow, exchanges: Exchanges): Verdict {
  const answer = answerTo(call, exchanges);
  return answer === undefined ? noAnswer(call, exchanges) : expect(answer, exchanges);
}

/** Makes the verdict "not tested" for a call that got no response, with the reason. */
export function noAnswer(call: Call, { outcomeOf }: Exchanges): Verdict {
  const outcome = outcomeOf(call);
  return { ...notTested(outcome === undefined ? "not sent" : refusalKind(outcome)), call };
}

/** Finds the response to a call; undefined if there is none. */
export function answerTo(call: Call, { outcomeOf }: Exchanges): Answer | undefined {
  const outcome = outcomeOf(call);
  return outcome !== undefined && isAnswer(outcome) ? outcome : undefined;
}

/** Finds the kind of a call's outcome; undefined if it was not sent. */
export function kindOf(call: Call, { outcomeOf }: Exchanges): string | undefined {
  const outcome = outcomeOf(call);
  return outcome && refusalKind(outcome);
}

/** Makes the verdict that the claim holds. */
export function confirmed(actual: string): Verdict {
  return { result: "confirmed", actual };
}

/** Makes the verdict that the claim does not hold. */
export function contradicted(actual: string): Verdict {
  return { result: "contradicted", actual };
}

/** Makes the verdict that the claim was not tested. */
export function notTested(actual: string): Verdict {
  return { result: "not tested", actual };
}
