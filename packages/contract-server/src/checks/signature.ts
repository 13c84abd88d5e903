// Checks how an operation verifies signatures. No call has a Content, so that even a server that accepts it has nothing to act
// on.
import { refusalKind } from "../answer/refusal-kind.ts";
import type { Operation } from "../document/operation.ts";
import type { OperationCalls } from "./calls.ts";
import { confirmed, contradicted, kindOf, notTested, type Row, type RowsOf } from "./check.ts";
import { findingsOf, judgeOtherCase, judgeRewritten, judgeValid, judgeWrong } from "./judge-signature.ts";
import type { Elsewhere } from "./signatures-elsewhere.ts";

/** Makes the checks of how one operation verifies signatures. */
export const signatureRows: RowsOf = (operation, calls) => {
  const needsSignatureFindings = true;
  const { dummySignature, wrong, elsewhere, formula, inOtherCase } = calls;
  return [
    {
      name: "signature.right",
      claim: `accepts a signature over ${formula}`,
      provenance: "documented",
      expected: "a different response than to a wrong signature",
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
      claim: "refuses a correct signature with its letters in the other case",
      // The document only assumes that hexadecimal digits are in lower case.
      provenance: "inferred",
      expected: "the refusal of a wrong signature",
      call: inOtherCase,
      needsSignatureFindings,
      judge: (exchanges) => judgeOtherCase(calls, exchanges),
    },
  ];
};

// The exploration already sends a correct signature with such a body to the explored operation.
function rewrittenRow(operation: Operation, calls: OperationCalls): Row {
  const { rewritten, dummySignature } = calls;
  return {
    name: "signature.rewritten",
    claim: "verifies the signature over the bytes as sent, not over a re-serialised body",
    provenance: "documented",
    expected: "the signature is accepted, whatever the whitespace and the field order",
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
    claim: `accepts no Signature from ${place}`,
    provenance: "security",
    expected: "the refusal of a call without Signature",
    call,
    needs: [unsigned, dummySignature, call],
    needsSignatureFindings: true,
    expect: (answer, exchanges) => {
      const kind = refusalKind(answer);
      const missing = kindOf(unsigned, exchanges);
      const { letThrough, refused } = findingsOf(calls, exchanges);
      if (missing === refused) return notTested("a missing Signature and a wrong one get the same refusal");
      if (kind === missing) return confirmed(kind);
      const isTaken = kind === refused || letThrough.includes(kind);
      return isTaken ? contradicted(`the server looked at it: ${kind}`) : notTested(kind);
    },
  };
}
