// What is accepted: sent only where changes are allowed, since each sends somebody a one-time password.
import { isAccepted, isAnswer } from "../answer/answer.ts";
import { schemaOf } from "../answer/read-answer.ts";
import { refusalKind } from "../answer/refusal-kind.ts";
import type { Operation } from "../document/operation.ts";
import { customersCall } from "./calls.ts";
import { type Check, type ChecksOf, confirmed, contradicted, judgeAnswer, notTested } from "./check.ts";

/** The checks of what one operation accepts. */
export const acceptedChecks: ChecksOf = (operation) =>
  operation.requestTypes.map((requestType) => acceptedCheck(operation, requestType));

function acceptedCheck(operation: Operation, requestType: string): Check {
  const call = customersCall(operation, requestType);
  const plain = customersCall(operation, operation.requestTypes[0] ?? requestType);
  return {
    id: `${operation.id}.accepted.${requestType}`,
    title: `${operation.id} accepts the customer's own request as ${requestType}, with IsSuccessful: true in an envelope that fits`,
    operation: operation.id,
    provenance: operation.requestProvenance[requestType] ?? "documented",
    expected: "IsSuccessful: true, in an envelope that fits its schema",
    calls: [call],
    needsSignatureFindings: true,
    judge: judgeAnswer(call, (answer, { outcomeOf, schemaProblem, signature }) => {
      const kind = refusalKind(answer);
      const schema = schemaOf(operation, answer.status);
      const problem = schema && schemaProblem(schema, answer.value);
      if (isAccepted(answer)) {
        return problem === undefined ? confirmed(kind, call) : contradicted(`${kind}: ${problem}`, call);
      }
      const first = outcomeOf(plain);
      const isProven = first !== undefined && isAnswer(first) && isAccepted(first);
      if (signature.letThrough === undefined && !isProven) {
        return notTested(`refused, as a wrong signature would be: ${kind}`, call);
      }
      return contradicted(`refused: ${kind}`, call);
    }),
  };
}
