// How an operation verifies signatures. All calls are without Content, so that even a server which lets them through has
// nothing to act on.
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
  type Row,
  type RowsOf,
  type Verdict,
} from "./check.ts";
import type { WrongSignature } from "./wrong-signatures.ts";

/** The checks of how one operation verifies signatures. */
export const signatureRows: RowsOf = (operation, calls) => {
  const needsSignatureFindings = true;
  const { rewritten, dummySignature, wrong, formula } = calls;
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
    {
      name: "signature.rewritten",
      claim:
        "verifies the signature over the bytes as they were sent, not over a body that it has serialised again",
      provenance: "documented",
      expected: "the signature is let through, whatever the white space and the order of members",
      call: rewritten,
      needsSignatureFindings,
      expect: (answer, exchanges) => judgeRewritten(calls, answer, exchanges),
    },
    ...wrong.map(
      (signature): Row => ({
        name: `signature.${signature.name}`,
        claim: `refuses ${signature.fault}`,
        provenance: "security",
        expected: "the refusal of a wrong signature",
        call: signature.call,
        needs: [dummySignature, signature.call],
        needsSignatureFindings,
        expect: (answer, exchanges) => judgeWrong(calls, signature, answer, exchanges),
      }),
    ),
  ];
};

const INDISTINGUISHABLE =
  "a wrong signature and a right one are refused alike, so that nothing can be told from outside";

function judgeWrong(
  calls: OperationCalls,
  { mayDiffer = false, isFormula = false }: WrongSignature,
  answer: Answer,
  exchanges: Exchanges,
): Verdict {
  const kind = refusalKind(answer);
  const { letThrough, refused } = findingsOf(calls, exchanges);
  if (letThrough.includes(kind)) return contradicted(`let through like a right one: ${kind}`);
  if (kind === refused) return letThrough.length === 0 ? notTested(INDISTINGUISHABLE) : confirmed(kind);
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

function judgeRewritten(calls: OperationCalls, answer: Answer, exchanges: Exchanges): Verdict {
  const { letThrough, letsAnyThrough } = exchanges.signature;
  if (letThrough === undefined) return notTested(INDISTINGUISHABLE);
  if (letsAnyThrough) return notTested("any signature is let through");
  const kind = refusalKind(answer);
  return kind === findingsOf(calls, exchanges).refused
    ? contradicted(`refused like a wrong signature: ${kind}`)
    : confirmed(kind);
}

// The customer's patience is for three calls, of which every operation after the first has the rewritten one: where it is
// let through, so is a plain one. Where it is refused, the plain one might not have been.
function judgeValid(operation: string, calls: OperationCalls, exchanges: Exchanges): Verdict {
  const { valid, letThrough, letsAnyThrough } = exchanges.signature;
  if (letsAnyThrough) return notTested("any signature is let through");
  if (valid === undefined) return judgeRefusedValid(calls, exchanges);
  if (valid.operation === operation) return { ...confirmed(letThrough ?? ""), call: valid };
  const answer = answerTo(calls.rewritten, exchanges);
  if (answer === undefined) return notTested("not sent: three calls had been signed as the customer already");
  const kind = refusalKind(answer);
  const verdict =
    kind === findingsOf(calls, exchanges).refused
      ? notTested("only the rewritten body was sent, and refused")
      : confirmed(kind);
  return { ...verdict, call: calls.rewritten };
}

function judgeRefusedValid(calls: OperationCalls, exchanges: Exchanges): Verdict {
  const taken = calls.wrong.find((wrong) => {
    const answer = answerTo(wrong.call, exchanges);
    return answer !== undefined && judgeWrong(calls, wrong, answer, exchanges).result === "contradicted";
  });
  if (taken === undefined) return notTested(INDISTINGUISHABLE);
  return {
    ...contradicted(`refused like a wrong signature, while it takes ${taken.fault}`),
    call: taken.call,
  };
}
