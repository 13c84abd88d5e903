// Every documented format of a request, answered in every documented format of an answer.
import { type Answer, isAccepted, isAnswer, memberOf, type Outcome } from "../answer/answer.ts";
import { refusalKind } from "../answer/refusal-kind.ts";
import type { Call } from "../call/call.ts";
import { UNKNOWN_CLIENT } from "../call/values.ts";
import type { CheckProvenance } from "../document/check-provenance.ts";
import type { Operation } from "../document/operation.ts";
import type { OperationCalls } from "./calls.ts";
import { confirmed, contradicted, type Exchanges, notTested, type RowsOf, type Verdict } from "./check.ts";

/** The checks of the formats of one operation. */
export const formatRows: RowsOf = (operation, calls) => [
  ...calls.requests.map(({ requestType, call }) => ({
    name: `reads.${requestType}`,
    claim: `reads a request that is ${requestType}`,
    provenance: operation.requestProvenance[requestType] ?? "documented",
    expected:
      "the refusal that the same request gets in another format, and not that of a body which cannot be read",
    call,
    needs: [...calls.requests.map((request) => request.call), calls.list],
    expect: (answer: Answer, exchanges: Exchanges) =>
      withReason(judgeRead(calls, answer, exchanges), operation.requestReasons[requestType]),
  })),
  ...calls.formats.map(({ requestType, answerType, call }) => ({
    name: `format.${requestType}.${answerType}`,
    claim: `answers ${requestType} as ${answerType}, in the form that the document gives`,
    provenance: lessSure(
      operation.requestProvenance[requestType],
      operation.answerTypeProvenance[answerType],
    ),
    expected: `a refusal as ${answerType} that fits its schema`,
    call,
    expect: (answer: Answer, exchanges: Exchanges) =>
      withReason(
        judgeFormat(operation, requestType, answerType, answer, exchanges),
        operation.answerReasons[answerType] || operation.requestReasons[requestType],
      ),
  })),
];

// That a request was read shows only where one that cannot be read is refused otherwise.
function judgeRead({ requests, list }: OperationCalls, answer: Answer, exchanges: Exchanges): Verdict {
  const kindOf = (other: Call) => kindWithClient(exchanges.outcomeOf(other) ?? answer);
  const kind = kindWithClient(answer);
  const unread = kindOf(list);
  const read = requests.map(({ call }) => kindOf(call)).find((other) => other !== unread);
  if (answer.status === 415) return contradicted(kind);
  if (read === undefined) return notTested("an unreadable body gets the same refusal");
  if (kind === unread) return contradicted(`refused like a body that cannot be read: ${kind}`);
  return kind === read ? confirmed(kind) : contradicted(`${kind}, but in another format ${read}`);
}

// How a form is written is only assumed, and yet its answer is documented; that XML works is not.
function lessSure(
  ofRequest: CheckProvenance | undefined,
  ofAnswer: CheckProvenance = "documented",
): CheckProvenance {
  return ofAnswer === "documented" && ofRequest === "inferred" ? ofRequest : ofAnswer;
}

// That a format does not work is no news to a document that says so: with its reason.
function withReason(verdict: Verdict, reason = ""): Verdict {
  if (verdict.result !== "contradicted" || reason === "") return verdict;
  return { ...verdict, actual: `${verdict.actual}; the document expects it, ${reason}` };
}

// Of a request that was not read nothing can be repeated.
function kindWithClient(outcome: Outcome): string {
  const isRepeated = isAnswer(outcome) && memberOf(outcome.value, "ClientCode") === UNKNOWN_CLIENT;
  return `${refusalKind(outcome)}${isRepeated ? ", with its ClientCode" : ""}`;
}

function judgeFormat(
  operation: Operation,
  requestType: string,
  answerType: string,
  answer: Answer,
  { problemOf }: Exchanges,
): Verdict {
  const kind = refusalKind(answer);
  if (isAccepted(answer)) return contradicted(`${kind}: a request without valid credentials was accepted`);
  if (answer.status === 415) return contradicted(`${kind}: ${requestType} is not accepted`);
  if (answer.status === 406) return contradicted(`${kind}: ${answerType} is not given`);
  if (answer.status >= 500) return contradicted(`${kind}: the response cannot be written`);
  if (answer.contentType !== answerType) {
    return contradicted(`${kind}, labelled ${answer.contentType || "with no media type"}`);
  }
  const problem = problemOf(operation, answer);
  return problem === undefined ? confirmed(kind) : contradicted(`${kind}: ${problem}`);
}
