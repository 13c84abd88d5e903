// How an operation verifies signatures. All calls are without Content, so that even a server which lets them through has
// nothing to act on.
import type { Answer } from "../answer/answer.ts";
import { refusalKind } from "../answer/refusal-kind.ts";
import type { Operation } from "../document/operation.ts";
import type { OperationCalls } from "./calls.ts";
import {
  answerTo,
  confirmed,
  contradicted,
  type Exchanges,
  kindOf,
  notTested,
  type Row,
  type RowsOf,
  type Verdict,
} from "./check.ts";
import type { Elsewhere } from "./signatures-elsewhere.ts";
import type { WrongSignature } from "./wrong-signatures.ts";

/** The checks of how one operation verifies signatures. */
export const signatureRows: RowsOf = (operation, calls) => {
  const needsSignatureFindings = true;
  const { dummySignature, wrong, elsewhere, formula, inOtherCase } = calls;
  return [
    {
      name: "signature.right",
      claim: `lets through a signature over ${formula}`,
      provenance: "documented",
      expected: "another answer than to a wrong signature",
      needs: [dummySignature],
      needsSignatureFindings,
      judge: (exchanges) => judgeValid(operation.id, calls, exchanges),
    },
    rewrittenRow(operation, calls),
    ...wrong.map(
      (signature): Row => ({
        name: `signature.${signature.name}`,
        claim: `refuses ${signature.fault}`,
        provenance: "security",
        expected: "the refusal of a wrong signature",
        call: signature.call,
        needs: [dummySignature, signature.control, signature.call],
        needsSignatureFindings,
        expect: (answer, exchanges) => judgeWrong(calls, signature, answer, exchanges),
      }),
    ),
    ...elsewhere.map((one) => elsewhereRow(calls, one)),
    {
      name: "signature.other-case",
      claim: "refuses a right signature whose letters are in the other case",
      // That hexadecimal digits are in lower case is assumed.
      provenance: "inferred",
      expected: "the refusal of a wrong signature",
      call: inOtherCase,
      needsSignatureFindings,
      judge: (exchanges) => judgeOtherCase(calls, exchanges),
    },
  ];
};

// Of the operation that is explored, the right signature is sent with such a body anyway.
function rewrittenRow(operation: Operation, calls: OperationCalls): Row {
  const { rewritten, dummySignature } = calls;
  return {
    name: "signature.rewritten",
    claim:
      "verifies the signature over the bytes as they were sent, not over a body that it has serialised again",
    provenance: "documented",
    expected: "the signature is let through, whatever the white space and the order of members",
    call: rewritten,
    needs: rewritten.risk === "change" ? [dummySignature, rewritten] : [dummySignature],
    needsSignatureFindings: true,
    judge: (exchanges) => judgeRewritten(operation.id, calls, exchanges),
  };
}

function elsewhereRow(calls: OperationCalls, { name, place, call }: Elsewhere): Row {
  const { unsigned, dummySignature } = calls;
  return {
    name: `signature.in-${name}`,
    claim: `takes no Signature from ${place}`,
    provenance: "security",
    expected: "the refusal of a call without Signature",
    call,
    needs: [unsigned, dummySignature, call],
    needsSignatureFindings: true,
    expect: (answer, exchanges) => {
      const kind = refusalKind(answer);
      const missing = kindOf(unsigned, exchanges);
      const { letThrough, refused } = findingsOf(calls, exchanges);
      if (missing === refused) return notTested("a missing Signature and a wrong one are refused alike");
      if (kind === missing) return confirmed(kind);
      const isTaken = kind === refused || letThrough.includes(kind);
      return isTaken ? contradicted(`looked at: ${kind}`) : notTested(kind);
    },
  };
}

const INDISTINGUISHABLE =
  "a wrong signature and a right one are refused alike, so that nothing can be told from outside";
const ANY = "any signature is let through";
const SPENT = "not sent: a run signs three calls as the customer at most";

function judgeWrong(
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
    return isAny ? notTested(ANY) : contradicted(`let through like a right one: ${kind}`);
  }
  if (measure !== refused && !mayDiffer)
    return notTested(`such a body is refused before its signature is looked at: ${kind}`);
  if (kind === measure) return letThrough.length === 0 ? notTested(INDISTINGUISHABLE) : confirmed(kind);
  if (letThrough.length > 0 && mayDiffer) return confirmed(kind);
  // No valid signature was let through, and yet this one has made a difference.
  if (letThrough.length === 0 && isFormula && answer.format !== "html") {
    return contradicted(`not refused like a wrong one, ${refused}, but: ${kind}`);
  }
  return notTested(`neither the refusal of a wrong signature nor what comes after a right one: ${kind}`);
}

// The first operation's findings, and what this operation has shown itself.
function findingsOf({ dummySignature, rewritten }: OperationCalls, exchanges: Exchanges) {
  const { signature } = exchanges;
  const refused = kindOf(dummySignature, exchanges) ?? signature.refused;
  const answer = answerTo(rewritten, exchanges);
  const own = answer === undefined ? [] : [refusalKind(answer)];
  const ofFirst = signature.letThrough === undefined ? [] : [signature.letThrough];
  return { refused, letThrough: [...ofFirst, ...own.filter((kind) => kind !== refused)] };
}

function judgeRewritten(operation: string, calls: OperationCalls, exchanges: Exchanges): Verdict {
  const { letThrough, letsAnyThrough, valid } = exchanges.signature;
  if (letsAnyThrough) return notTested(ANY);
  if (letThrough === undefined) {
    const taken = takenInstead(calls, exchanges);
    return taken !== undefined && isSerialised(taken)
      ? { ...contradicted(`it takes ${taken.fault}`), call: taken.call }
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

// The customer's patience is for three calls, of which every operation after the first has the rewritten one: where it is
// let through, so is a plain one. Where it is refused, the plain one might not have been.
function judgeValid(operation: string, calls: OperationCalls, exchanges: Exchanges): Verdict {
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
    ...contradicted(`refused like a wrong signature, while it takes ${taken.fault}`),
    call: taken.call,
  };
}

// The wrong signature that the server takes for the right one.
function takenInstead(calls: OperationCalls, exchanges: Exchanges): WrongSignature | undefined {
  return calls.wrong.find((wrong) => {
    const answer = answerTo(wrong.call, exchanges);
    return answer !== undefined && judgeWrong(calls, wrong, answer, exchanges).result === "contradicted";
  });
}

// It takes a call of the customer's, and one operation has it.
function judgeOtherCase(calls: OperationCalls, exchanges: Exchanges): Verdict {
  const { valid, digest, letThrough } = exchanges.signature;
  if (letThrough === undefined || valid === undefined) return notTested(INDISTINGUISHABLE);
  if (digest === "base64") return notTested("in Base64 the case of a letter is another digest");
  const answer = answerTo(calls.inOtherCase, exchanges);
  if (answer === undefined) return notTested(SPENT);
  const kind = refusalKind(answer);
  return kind === findingsOf(calls, exchanges).refused
    ? confirmed(kind)
    : contradicted(`let through: ${kind}`);
}
