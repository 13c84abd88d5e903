// Checks every documented format of a request with every documented format of a response.
import { type Answer, isAccepted, isAnswer, memberOf, type Outcome } from "../answer/answer.ts";
import { refusalKind } from "../answer/refusal-kind.ts";
import type { Call } from "../call/call.ts";
import { UNKNOWN_CLIENT } from "../call/values.ts";
import type { CheckProvenance } from "../document/check-provenance.ts";
import type { Operation } from "../document/operation.ts";
import type { OperationCalls } from "./calls.ts";
import { confirmed, contradicted, type Exchanges, notTested, type RowsOf, type Verdict } from "./check.ts";

/** Makes the checks of the formats of one operation. */
export const formatRows: RowsOf = (operation, calls) => [
  ...calls.requests.map(({ requestType, call }) => ({
    name: `reads.${requestType}`,
    claim: `reads a request as ${requestType}`,
    provenance: operation.requestProvenance[requestType] ?? "documented",
    expected:
      "the refusal that the same request gets in another format, not the refusal of an unreadable body",
    call,
    needs: [...calls.requests.map((request) => request.call), calls.list],
    expect: (answer: Answer, exchanges: Exchanges) =>
      withReason(judgeRead(calls, answer, exchanges), operation.requestReasons[requestType]),
  })),
  ...calls.formats.map(({ requestType, answerType, call }) => ({
    name: `format.${requestType}.${answerType}`,
    claim: `responds to ${requestType} as ${answerType}, in the documented form`,
    provenance: lessSure(
      operation.requestProvenance[requestType],
      operation.answerTypeProvenance[answerType],
    ),
    expected: `a refusal as ${answerType} that matches its schema`,
    call,
    expect: (answer: Answer, exchanges: Exchanges) =>
      withReason(
        judgeFormat(operation, requestType, answerType, answer, exchanges),
        operation.answerReasons[answerType] || operation.requestReasons[requestType],
      ),
  })),
];

// A refusal shows that a request was read only if an unreadable request gets a different one.
function judgeRead({ requests, list }: OperationCalls, answer: Answer, exchanges: Exchanges): Verdict {
  const kindOf = (other: Call) => kindWithClient(exchanges.outcomeOf(other) ?? answer);
  const kind = kindWithClient(answer);
  const unread = kindOf(list);
  const read = requests.map(({ call }) => kindOf(call)).find((other) => other !== unread);
  if (answer.status === 415) return contradicted(kind);
  if (read === undefined) return notTested("an unreadable body gets the same refusal");
  if (kind === unread) return contradicted(`refused like an unreadable body: ${kind}`);
  return kind === read ? confirmed(kind) : contradicted(`${kind}, but ${read} in another format`);
}

// The encoding of a form is inferred, although its response is documented. That XML works is inferred as well.
function lessSure(
  ofRequest: CheckProvenance | undefined,
  ofAnswer: CheckProvenance = "documented",
): CheckProvenance {
  return ofAnswer === "documented" && ofRequest === "inferred" ? ofRequest : ofAnswer;
}

// If the document itself expects that a format does not work, the verdict quotes its reason.
function withReason(verdict: Verdict, reason = ""): Verdict {
  if (verdict.result !== "contradicted" || reason === "") return verdict;
  return { ...verdict, actual: `${verdict.actual}; the document expects it, ${reason}` };
}

// A server can repeat the ClientCode only if it has read the request.
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
  if (answer.status === 406) return contradicted(`${kind}: ${answerType} is not available`);
  if (answer.status >= 500) return contradicted(`${kind}: the server failed to write the response`);
  if (answer.contentType !== answerType) {
    return contradicted(
      `${kind}, ${answer.contentType === "" ? "without a media type" : `as ${answer.contentType}`}`,
    );
  }
  const problem = problemOf(operation, answer);
  return problem === undefined ? confirmed(kind) : contradicted(`${kind}: ${problem}`);
}
