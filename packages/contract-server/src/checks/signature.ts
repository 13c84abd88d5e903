// How an operation verifies signatures. All calls are without Content, so that even a server which lets them through has
// nothing to act on.
import { type Answer, isAnswer } from "../answer/answer.ts";
import { refusalKind } from "../answer/refusal-kind.ts";
import type { Operation } from "../document/operation.ts";
import { nobodysSignedCall, rewrittenCall } from "./calls.ts";
import {
  type Check,
  type ChecksOf,
  confirmed,
  contradicted,
  type Exchanges,
  judgeAnswer,
  notTested,
  type Verdict,
} from "./check.ts";
import { partsOf, type WrongSignature, wrongSignatures } from "./wrong-signatures.ts";

/** The checks of how one operation verifies signatures. */
export const signatureChecks: ChecksOf = (operation, { document }) => [
  rightCheck(operation, partsOf(document).join(" + ")),
  rewrittenCheck(operation),
  ...wrongSignatures(operation, document).map((wrong) => wrongCheck(operation, wrong)),
];

const INDISTINGUISHABLE =
  "a wrong signature and a right one are refused alike, so that nothing can be told from outside";

function wrongCheck(operation: Operation, wrong: WrongSignature): Check {
  const { name, fault, call } = wrong;
  return {
    id: `${operation.id}.signature.${name}`,
    title: `${operation.id} refuses ${fault}`,
    operation: operation.id,
    provenance: "security",
    expected: "the refusal of a wrong signature",
    calls: [nobodysSignedCall(operation), call],
    needsSignatureFindings: true,
    judge: judgeAnswer(call, (answer, exchanges) => judgeWrong(operation, wrong, answer, exchanges)),
  };
}

function judgeWrong(
  operation: Operation,
  { call, mayDiffer = false, isFormula = false }: WrongSignature,
  answer: Answer,
  exchanges: Exchanges,
): Verdict {
  const kind = refusalKind(answer);
  const { letThrough, refused } = findingsOf(operation, exchanges);
  if (letThrough.includes(kind)) return contradicted(`let through like a right one: ${kind}`, call);
  if (kind === refused) {
    return letThrough.length === 0 ? notTested(INDISTINGUISHABLE, call) : confirmed(kind, call);
  }
  if (letThrough.length > 0 && mayDiffer) return confirmed(kind, call);
  // No right signature was let through, and yet this one has made a difference.
  if (letThrough.length === 0 && isFormula && answer.format !== "html") {
    return contradicted(`not refused like a wrong one, ${refused}, but: ${kind}`, call);
  }
  return notTested(
    `neither the refusal of a wrong signature nor what comes after a right one: ${kind}`,
    call,
  );
}

// The first operation's findings, and what this operation has shown itself.
function findingsOf(operation: Operation, { outcomeOf, signature }: Exchanges) {
  const nobodys = outcomeOf(nobodysSignedCall(operation));
  const refused = nobodys === undefined ? signature.refused : refusalKind(nobodys);
  const rewritten = outcomeOf(rewrittenCall(operation));
  const own = rewritten !== undefined && isAnswer(rewritten) ? [refusalKind(rewritten)] : [];
  const ofFirst = signature.letThrough === undefined ? [] : [signature.letThrough];
  return { refused, letThrough: [...ofFirst, ...own.filter((kind) => kind !== refused)] };
}

function rewrittenCheck(operation: Operation): Check {
  const call = rewrittenCall(operation);
  return {
    id: `${operation.id}.signature.rewritten`,
    title: `${operation.id} verifies the signature over the bytes as they were sent, not over a body that it has serialised again`,
    operation: operation.id,
    provenance: "documented",
    expected: "the signature is let through, whatever the white space and the order of members",
    calls: [call],
    needsSignatureFindings: true,
    judge: judgeAnswer(call, (answer, exchanges) => {
      const kind = refusalKind(answer);
      if (exchanges.signature.letThrough === undefined) return notTested(INDISTINGUISHABLE, call);
      const { refused } = findingsOf(operation, exchanges);
      if (exchanges.signature.letsAnyThrough) return notTested("any signature is let through", call);
      return kind === refused
        ? contradicted(`refused like a wrong signature: ${kind}`, call)
        : confirmed(kind, call);
    }),
  };
}

function rightCheck(operation: Operation, formula: string): Check {
  return {
    id: `${operation.id}.signature.right`,
    title: `${operation.id} lets through a signature over ${formula}`,
    operation: operation.id,
    provenance: "documented",
    expected: "another answer than to a wrong signature",
    calls: [nobodysSignedCall(operation)],
    needsSignatureFindings: true,
    judge: (exchanges) => judgeRight(operation, exchanges),
  };
}

// The customer's patience is for three calls, of which every operation after the first has the rewritten one: where it is
// let through, so is a plain one. Where it is refused, the plain one might not have been.
function judgeRight(operation: Operation, exchanges: Exchanges): Verdict {
  const { right, letThrough, letsAnyThrough } = exchanges.signature;
  if (letsAnyThrough) return notTested("any signature is let through");
  if (right?.operation === operation.id) return confirmed(letThrough ?? "", right);
  const call = rewrittenCall(operation);
  const outcome = exchanges.outcomeOf(call);
  if (right !== undefined && outcome !== undefined && isAnswer(outcome)) {
    const kind = refusalKind(outcome);
    const { refused } = findingsOf(operation, exchanges);
    return kind === refused
      ? notTested("only the rewritten body was sent, and refused", call)
      : confirmed(kind, call);
  }
  if (right !== undefined) return notTested("not sent: three calls had been signed as the customer already");
  return judgeRefusedRight(operation, exchanges);
}

function judgeRefusedRight(operation: Operation, exchanges: Exchanges): Verdict {
  const taken = wrongSignatures(operation, exchanges.document).find(
    (wrong) => wrongCheck(operation, wrong).judge(exchanges).result === "contradicted",
  );
  if (taken === undefined) return notTested(INDISTINGUISHABLE);
  return contradicted(`refused like a wrong signature, while it takes ${taken.fault}`, taken.call);
}
