// Judges the response to a signature by how the server refuses signatures. A refusal alone shows nothing.
import type { Answer } from "../answer/answer.ts";
import { refusalKind } from "../answer/refusal-kind.ts";
import type { OperationCalls } from "./calls.ts";
import {
  answerTo,
  confirmed,
  contradicted,
  type Exchanges,
  kindOf,
  notTested,
  type Verdict,
} from "./check.ts";
import type { WrongSignature } from "./wrong-signatures.ts";

const INDISTINGUISHABLE =
  "a wrong signature and a correct one get the same refusal, so the check cannot tell them apart";
const ANY = "every signature is accepted";
const SPENT = "not sent: a run signs at most three calls as the customer";

/** Whether a wrong signature was refused as one. */
export function judgeWrong(
  calls: OperationCalls,
  { call, control, mayDiffer = false, isFormula = false }: WrongSignature,
  answer: Answer,
  exchanges: Exchanges,
): Verdict {
  const kind = refusalKind(answer);
  const { letThrough, refused } = findingsOf(calls, exchanges);
  const measure = kindOf(control, exchanges) ?? refused;
  if (letThrough.includes(kind)) {
    const isAny = letThrough.includes(measure) && call !== control;
    return isAny ? notTested(ANY) : contradicted(`accepted like a correct one: ${kind}`);
  }
  if (measure !== refused && !mayDiffer)
    return notTested(`such a body is refused before its signature is checked: ${kind}`);
  if (kind === measure) return letThrough.length === 0 ? notTested(INDISTINGUISHABLE) : confirmed(kind);
  if (letThrough.length > 0 && mayDiffer) return confirmed(kind);
  // No valid signature was accepted, and yet this one got a different response.
  if (letThrough.length === 0 && isFormula && answer.format !== "html") {
    return contradicted(`not refused like a wrong one, ${refused}, but: ${kind}`);
  }
  return notTested(`neither the refusal of a wrong signature nor the response to a correct one: ${kind}`);
}

interface Refusals {
  /** The kind of refusal of a wrong signature. */
  readonly refused: string;
  /** The kinds of response after an accepted signature. */
  readonly letThrough: readonly string[];
}

/** Determines how an operation refuses signatures, from the explored operation and its own responses. */
export function findingsOf({ dummySignature, rewritten }: OperationCalls, exchanges: Exchanges): Refusals {
  const { signature } = exchanges;
  const refused = kindOf(dummySignature, exchanges) ?? signature.refused;
  const answer = answerTo(rewritten, exchanges);
  const own = answer === undefined ? [] : [refusalKind(answer)];
  const ofFirst = signature.letThrough === undefined ? [] : [signature.letThrough];
  return { refused, letThrough: [...ofFirst, ...own.filter((kind) => kind !== refused)] };
}

/** Judges whether the server verifies the bytes as they were sent. */
export function judgeRewritten(operation: string, calls: OperationCalls, exchanges: Exchanges): Verdict {
  const { letThrough, letsAnyThrough, valid } = exchanges.signature;
  if (letsAnyThrough) return notTested(ANY);
  if (letThrough === undefined) {
    const taken = takenInstead(calls, exchanges);
    return taken !== undefined && isSerialised(taken)
      ? { ...contradicted(`it accepts ${taken.fault}`), call: taken.call }
      : notTested(INDISTINGUISHABLE);
  }
  if (valid?.operation === operation) return { ...confirmed(letThrough), call: valid };
  const answer = answerTo(calls.rewritten, exchanges);
  if (answer === undefined) return notTested(SPENT);
  const kind = refusalKind(answer);
  const { refused } = findingsOf(calls, exchanges);
  if (letThrough === refused) return notTested(ANY);
  return kind === refused ? contradicted(`refused like a wrong signature: ${kind}`) : confirmed(kind);
}

function isSerialised({ name }: WrongSignature): boolean {
  return name.startsWith("body-serialised");
}

/**
 * Judges whether the server accepts the correct signature. A run signs only three calls as the customer, so every operation
 * after the first gets only the rewritten body. If the server accepts that, it accepts a plain body too. If it refuses that, it
 * might still accept a plain body.
 */
export function judgeValid(operation: string, calls: OperationCalls, exchanges: Exchanges): Verdict {
  const { valid, letThrough, letsAnyThrough } = exchanges.signature;
  if (letsAnyThrough) return notTested(ANY);
  if (valid === undefined) return judgeRefusedValid(calls, exchanges);
  if (valid.operation === operation) return { ...confirmed(letThrough ?? ""), call: valid };
  const answer = answerTo(calls.rewritten, exchanges);
  if (answer === undefined) return notTested(SPENT);
  const kind = refusalKind(answer);
  const { refused } = findingsOf(calls, exchanges);
  if (letThrough === refused) return notTested(ANY);
  const verdict =
    kind === refused ? notTested("only the rewritten body was sent, and refused") : confirmed(kind);
  return { ...verdict, call: calls.rewritten };
}

function judgeRefusedValid(calls: OperationCalls, exchanges: Exchanges): Verdict {
  const taken = takenInstead(calls, exchanges);
  if (taken === undefined) return notTested(INDISTINGUISHABLE);
  if (isSerialised(taken)) return notTested("only the rewritten body was sent, and refused");
  return {
    ...contradicted(`refused like a wrong signature, but it accepts ${taken.fault}`),
    call: taken.call,
  };
}

// Finds the wrong signature that the server accepts as correct.
function takenInstead(calls: OperationCalls, exchanges: Exchanges): WrongSignature | undefined {
  return calls.wrong.find((wrong) => {
    const answer = answerTo(wrong.call, exchanges);
    return answer !== undefined && judgeWrong(calls, wrong, answer, exchanges).result === "contradicted";
  });
}

/** Judges whether the letter case of a digest matters. */
export function judgeOtherCase(calls: OperationCalls, exchanges: Exchanges): Verdict {
  const { valid, digest, letThrough } = exchanges.signature;
  if (letThrough === undefined || valid === undefined) return notTested(INDISTINGUISHABLE);
  if (digest === "base64") return notTested("in Base64, another letter case is another digest");
  const answer = answerTo(calls.inOtherCase, exchanges);
  if (answer === undefined) return notTested(SPENT);
  const kind = refusalKind(answer);
  return kind === findingsOf(calls, exchanges).refused ? confirmed(kind) : contradicted(`accepted: ${kind}`);
}
