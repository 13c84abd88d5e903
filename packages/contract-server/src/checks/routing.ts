// Checks how the framework routes a call to its operation. Names match in any case. Unknown parameters are ignored. The first
// value of a repeated parameter counts.
import { refusalKind } from "../answer/refusal-kind.ts";
import type { Call } from "../call/call.ts";
import type { OperationCalls } from "./calls.ts";
import { confirmed, contradicted, notTested, type Row, type RowsOf } from "./check.ts";
import { isRefusedBeforeRouting, SIGNATURE_FIRST } from "./refused-before-routing.ts";
import { sameRefusal } from "./same-refusal.ts";

/** Makes the checks of routing to one operation. */
export const routingRows: RowsOf = (_, calls) => {
  const { lowerCasePath, lowerCaseQuery, unknownParameter } = calls;
  const same = (name: string, claim: string, call: Call): Row => ({
    name: `routing.${name}`,
    claim,
    provenance: "framework-default",
    ...sameRefusal(calls, call),
  });
  return [
    emptySignatureRow(calls),
    same("path-case", "accepts its path in lower case", lowerCasePath),
    same("query-case", "accepts the names of its parameters in lower case", lowerCaseQuery),
    same("unknown-parameter", "ignores an unknown query parameter", unknownParameter),
    repeatedRow(calls),
  ];
};

function emptySignatureRow(calls: OperationCalls): Row {
  const { emptySignature, unknownClient, unknownPath } = calls;
  return {
    name: "framework.empty-signature",
    claim: "runs for an empty Signature, and the operation refuses it",
    provenance: "framework-default",
    expected: "a refusal other than 404",
    call: emptySignature,
    needs: [emptySignature, unknownClient, unknownPath],
    expect: (answer, exchanges) => {
      const kind = refusalKind(answer);
      if (isRefusedBeforeRouting(calls, answer, exchanges)) return notTested(SIGNATURE_FIRST);
      return answer.status === 404 ? contradicted(kind) : confirmed(kind);
    },
  };
}

function repeatedRow({ repeatedSignature, emptySignature, dummySignature }: OperationCalls): Row {
  return {
    name: "routing.repeated",
    claim: "uses the first value of a repeated Signature",
    provenance: "framework-default",
    expected: "the refusal of the first value",
    call: repeatedSignature,
    needs: [repeatedSignature, emptySignature, dummySignature],
    expect: (answer, { outcomeOf }) => {
      const kind = refusalKind(answer);
      const [first, second] = [emptySignature, dummySignature].map((call) =>
        refusalKind(outcomeOf(call) ?? answer),
      );
      if (first === second) return notTested("an empty one and a wrong one get the same refusal");
      return kind === first ? confirmed(kind) : contradicted(kind);
    },
  };
}
