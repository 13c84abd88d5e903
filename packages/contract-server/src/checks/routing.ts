// How a call finds its operation, as the framework does it: names in any case, unknown parameters ignored, of a repeated one
// the first.
import { refusalKind } from "../answer/refusal-kind.ts";
import { confirmed, contradicted, notTested, type RowsOf } from "./check.ts";
import { isRefusedBeforeRouting, SIGNATURE_FIRST } from "./refused-before-routing.ts";
import { sameRefusal } from "./same-refusal.ts";

/** The checks of how a call finds one operation. */
export const routingRows: RowsOf = (_, calls) => {
  const { emptySignature, dummySignature, repeatedSignature, unknownClient, unknownPath } = calls;
  const provenance = "framework-default";
  return [
    {
      name: "framework.empty-signature",
      claim: "runs for an empty Signature, and refuses it itself",
      provenance,
      expected: "a refusal that is no 404",
      call: emptySignature,
      needs: [emptySignature, unknownClient, unknownPath],
      expect: (answer, exchanges) => {
        const kind = refusalKind(answer);
        if (isRefusedBeforeRouting(calls, answer, exchanges)) return notTested(SIGNATURE_FIRST);
        return answer.status === 404 ? contradicted(kind) : confirmed(kind);
      },
    },
    {
      name: "routing.path-case",
      claim: "finds its path in lower case",
      provenance,
      ...sameRefusal(calls, calls.lowerCasePath),
    },
    {
      name: "routing.query-case",
      claim: "finds the names of its parameters in lower case",
      provenance,
      ...sameRefusal(calls, calls.lowerCaseQuery),
    },
    {
      name: "routing.unknown-parameter",
      claim: "ignores a query parameter that it does not know",
      provenance,
      ...sameRefusal(calls, calls.unknownParameter),
    },
    {
      name: "routing.repeated",
      claim: "takes the first of a repeated Signature",
      provenance,
      expected: "the refusal of the first",
      call: repeatedSignature,
      needs: [repeatedSignature, emptySignature, dummySignature],
      expect: (answer, { outcomeOf }) => {
        const kind = refusalKind(answer);
        const [first, second] = [emptySignature, dummySignature].map((call) =>
          refusalKind(outcomeOf(call) ?? answer),
        );
        if (first === second) return notTested("an empty one and a wrong one are refused alike");
        return kind === first ? confirmed(kind) : contradicted(kind);
      },
    },
  ];
};
