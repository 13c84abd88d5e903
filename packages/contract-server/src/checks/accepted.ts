// Checks that requests are accepted. Sent only if changes are allowed, because each sends a one-time password.
import { type Answer, isAccepted } from "../answer/answer.ts";
import { refusalKind } from "../answer/refusal-kind.ts";
import type { Operation } from "../document/operation.ts";
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

/** Makes the checks of what one operation accepts. */
export const acceptedRows: RowsOf = (operation, calls) =>
  calls.customers.map(({ requestType, call }) => ({
    name: `accepted.${requestType}`,
    claim: `accepts the customer's own request as ${requestType}, with IsSuccessful: true in a valid envelope`,
    provenance: operation.requestProvenance[requestType] ?? "documented",
    expected: "IsSuccessful: true, in an envelope that matches its schema",
    call,
    needsSignatureFindings: true,
    expect: (answer, exchanges) => judgeAccepted(operation, calls, answer, exchanges),
  }));

function judgeAccepted(
  operation: Operation,
  { customers: [first] }: OperationCalls,
  answer: Answer,
  exchanges: Exchanges,
): Verdict {
  const kind = refusalKind(answer);
  const problem = exchanges.problemOf(operation, answer);
  if (isAccepted(answer))
    return problem === undefined ? confirmed(kind) : contradicted(`${kind}: ${problem}`);
  const plain = first && answerTo(first.call, exchanges);
  const isProven = plain !== undefined && isAccepted(plain);
  if (exchanges.signature.letThrough === undefined && !isProven) {
    return notTested(`refused, as a wrong signature would be: ${kind}`);
  }
  return contradicted(`refused: ${kind}`);
}
