// A check: one claim about the server, the calls that show it, and what is expected of the answers.
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

/** What a check came to. */
export type Result = "confirmed" | "contradicted" | "not tested";

/** What a check came to, with what came and the call whose answer shows it. */
export interface Verdict {
  /** Whether the claim holds. */
  readonly result: Result;
  /** What came, or why nothing can be said. */
  readonly actual: string;
  /** By default the call that the check is about. */
  readonly call?: Call | undefined;
}

/** What came of all calls, when all have been sent. */
export interface Exchanges {
  /** What is wrong with an answer by the schema of its status; undefined where nothing is. */
  readonly problemOf: (operation: Operation, answer: Answer) => string | undefined;
  /** What came of a call, or undefined where it was not sent. */
  readonly outcomeOf: (call: Call) => Outcome | undefined;
  /** Which Signature a call was sent with, if any. */
  readonly signatureOf: (call: Call) => string | undefined;
  /** Every call that got an answer, in the order of the plan. */
  readonly answered: readonly (readonly [Call, Answer])[];
  /** Those of them that were sent to an operation. */
  readonly answeredBy: (operation: Operation) => readonly (readonly [Call, Answer])[];
  readonly signature: SignatureFindings;
  /** Why the run had given up its end, as a clause; undefined where it did not. */
  readonly gaveUp: string | undefined;
  /** Whether calls were cut off that ask for nothing out of the ordinary: then nothing can be said of those that do. */
  readonly isUnreliable: boolean;
  /** How digests were written. */
  readonly digest: DigestEncoding;
  /** Whether a text repeats the customer's password in any spelling; false if it was not sent. */
  readonly repeatsPassword: SecretSearch;
  /** Takes secrets out of what a verdict quotes, where only a part of it is quoted: before it is cut. */
  readonly redact: Redact;
}

/** One claim about the server. */
export interface Check {
  /** Stable: `startEmailAddressChange.signature.prefix`. */
  readonly id: string;
  /** A sentence in the present tense, without its full stop. */
  readonly title: string;
  /** The operationId of the operation that it is about. */
  readonly operation: string;
  /** How sure the claim was before. */
  readonly provenance: CheckProvenance;
  /** What has to come for the claim to hold. */
  readonly expected: string;
  /** What has to be sent first; where one of them was not, the check is not tested. */
  readonly calls: readonly Call[];
  /** Whether it is judged by how the server refuses signatures, which the first calls of a run find out. */
  readonly needsSignatureFindings?: boolean;
  /** Judges what came of its calls. */
  readonly judge: (exchanges: Exchanges) => Verdict;
}

/** A check of one operation as a row of a table; its id and its title begin with the operationId. */
export type Row = AnswerRow | WholeRow;

interface RowParts extends Pick<Check, "provenance" | "expected" | "needsSignatureFindings"> {
  readonly name: string;
  /** What the operation does: "refuses an empty body". */
  readonly claim: string;
  /** What has to be sent before it can be judged, in this order; by default its call. */
  readonly needs?: readonly Call[];
}

/** Is judged by the answer to one call; where none came, nothing can be said. */
interface AnswerRow extends RowParts {
  readonly call: Call;
  readonly expect: (answer: Answer, exchanges: Exchanges) => Verdict;
}

/** Is judged by more or less than one answer. */
interface WholeRow extends RowParts {
  readonly call?: Call;
  readonly judge: Check["judge"];
}

/** Makes the rows of one operation from the calls that are sent to it. */
export type RowsOf = (operation: Operation, calls: OperationCalls) => Row[];

/** Makes a check of a row. */
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

/** Says why nothing can be said of a call that got no answer. */
export function noAnswer(call: Call, { outcomeOf }: Exchanges): Verdict {
  const outcome = outcomeOf(call);
  return { ...notTested(outcome === undefined ? "not sent" : refusalKind(outcome)), call };
}

/** The answer to a call, where one came. */
export function answerTo(call: Call, { outcomeOf }: Exchanges): Answer | undefined {
  const outcome = outcomeOf(call);
  return outcome !== undefined && isAnswer(outcome) ? outcome : undefined;
}

/** The kind of what came of a call, where it was sent. */
export function kindOf(call: Call, { outcomeOf }: Exchanges): string | undefined {
  const outcome = outcomeOf(call);
  return outcome && refusalKind(outcome);
}

/** The fact holds. */
export function confirmed(actual: string): Verdict {
  return { result: "confirmed", actual };
}

/** The fact does not hold. */
export function contradicted(actual: string): Verdict {
  return { result: "contradicted", actual };
}

/** Nothing can be said. */
export function notTested(actual: string): Verdict {
  return { result: "not tested", actual };
}
