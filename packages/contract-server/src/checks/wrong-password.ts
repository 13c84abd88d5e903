// Checks the central claim of both operations: they "will require the customer's current password".
import { type Answer, isAccepted, isHttpError } from "../answer/answer.ts";
import { refusalKind } from "../answer/refusal-kind.ts";
import type { OperationCalls } from "./calls.ts";
import {
  answerTo,
  confirmed,
  contradicted,
  type Exchanges,
  notTested,
  type RowsOf,
  type Verdict,
} from "./check.ts";

/** Makes the check that one operation requires the customer's own password. */
export const wrongPasswordRows: RowsOf = (_, calls) => {
  const { wrongPassword: call, customers } = calls;
  if (call === undefined) return [];
  return [
    {
      name: "password.wrong",
      claim: "refuses the customer's own request with a wrong password",
      provenance: "documented",
      expected: "IsSuccessful: false, if the same request with the customer's password is accepted",
      call,
      needs: [call, ...customers.slice(0, 1).map((first) => first.call)],
      needsSignatureFindings: true,
      expect: (answer, exchanges) => judgeWrongPassword(calls, answer, exchanges),
    },
  ];
};

function judgeWrongPassword(
  { customers: [first] }: OperationCalls,
  answer: Answer,
  exchanges: Exchanges,
): Verdict {
  const kind = refusalKind(answer);
  if (isAccepted(answer)) return contradicted(`accepted: ${kind}`);
  const right = first && answerTo(first.call, exchanges);
  if (right === undefined || !isAccepted(right)) {
    return notTested(`refused, but the customer's own password is refused too: ${kind}`);
  }
  return answer.isEnvelope || isHttpError(answer) ? confirmed(kind) : notTested(`not a refusal: ${kind}`);
}
