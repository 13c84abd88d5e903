// Every documented format of a request, answered in every documented format of an answer.
import { isAccepted, isAnswer, memberOf, type Outcome } from "../answer/answer.ts";
import { schemaOf } from "../answer/read-answer.ts";
import { refusalKind } from "../answer/refusal-kind.ts";
import type { Call } from "../call/call.ts";
import { UNKNOWN_CLIENT } from "../call/values.ts";
import type { Operation } from "../document/operation.ts";
import { malformedCall, strangersCall } from "./calls.ts";
import { type Check, type ChecksOf, confirmed, contradicted, judgeAnswer, notTested } from "./check.ts";

/** The checks of the formats of one operation. */
export const formatChecks: ChecksOf = (operation) => [
  ...operation.requestTypes.map((requestType) => readCheck(operation, requestType)),
  ...operation.requestTypes.flatMap((requestType) =>
    operation.answerTypes.map((answerType) => answerCheck(operation, requestType, answerType)),
  ),
];

function answerCheck(operation: Operation, requestType: string, answerType: string): Check {
  const call = strangersCall(operation, requestType, answerType);
  return {
    id: `${operation.id}.format.${requestType}.${answerType}`,
    title: `${operation.id} answers ${requestType} as ${answerType}, in the form that the document gives`,
    operation: operation.id,
    provenance: "documented",
    expected: `a refusal as ${answerType} that fits its schema`,
    calls: [call],
    judge: judgeAnswer(call, (answer, { schemaProblem }) => {
      const kind = refusalKind(answer);
      if (isAccepted(answer)) return contradicted(`${kind}: a request of nobody was accepted`, call);
      if (answer.status === 415) return contradicted(`${kind}: ${requestType} is not taken`, call);
      if (answer.status === 406) return contradicted(`${kind}: ${answerType} is not given`, call);
      if (answer.contentType !== answerType) {
        return contradicted(`${kind}, labelled ${answer.contentType || "with no media type"}`, call);
      }
      const schema = schemaOf(operation, answer.status);
      const problem = schema && schemaProblem(schema, answer.value);
      return problem === undefined ? confirmed(kind, call) : contradicted(`${kind}: ${problem}`, call);
    }),
  };
}

// Of a request that was not read nothing can be repeated.
function kindWithClient(outcome: Outcome): string {
  const isRepeated = isAnswer(outcome) && memberOf(outcome.value, "ClientCode") === UNKNOWN_CLIENT;
  return `${refusalKind(outcome)}${isRepeated ? ", with its ClientCode" : ""}`;
}

// That a request was read shows only where one that cannot be read is refused otherwise.
function readCheck(operation: Operation, requestType: string): Check {
  const call = strangersCall(operation, requestType);
  const all = operation.requestTypes.map((type) => strangersCall(operation, type));
  const malformed = malformedCall(operation);
  return {
    id: `${operation.id}.reads.${requestType}`,
    title: `${operation.id} reads a request that is ${requestType}`,
    operation: operation.id,
    provenance: operation.requestProvenance[requestType] ?? "documented",
    expected:
      "the refusal that the same request gets in another format, and not that of a body which breaks off",
    calls: [...all, malformed],
    judge: judgeAnswer(call, (answer, { outcomeOf }) => {
      const kindOf = (other: Call) => kindWithClient(outcomeOf(other) ?? answer);
      const kind = kindWithClient(answer);
      const unread = kindOf(malformed);
      const read = all.map(kindOf).find((other) => other !== unread);
      if (answer.status === 415) return contradicted(kind, call);
      if (read === undefined) return notTested("a body that breaks off is refused alike", call);
      if (kind === unread) return contradicted(`refused like a body that breaks off: ${kind}`, call);
      return kind === read
        ? confirmed(kind, call)
        : contradicted(`${kind}, but in another format ${read}`, call);
    }),
  };
}
