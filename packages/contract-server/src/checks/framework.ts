// Checks the responses that the framework sends before CBSS's own code runs. If a server checks signatures even earlier, it
// refuses all these calls like a wrong signature. Then the checks are not tested.
import { type Answer, isHttpError } from "../answer/answer.ts";
import { refusalKind } from "../answer/refusal-kind.ts";
import type { Call } from "../call/call.ts";
import type { Operation } from "../document/operation.ts";
import type { OperationCalls } from "./calls.ts";
import {
  answerTo,
  confirmed,
  contradicted,
  type Exchanges,
  noAnswer,
  notTested,
  type Row,
  type RowsOf,
  type Verdict,
} from "./check.ts";
import { isRefusedBeforeRouting, SIGNATURE_FIRST } from "./refused-before-routing.ts";

/** Makes the checks of the framework's responses for one operation. */
export const frameworkRows: RowsOf = (operation, calls) => {
  const status = (name: string, what: string, code: number, call: Call) =>
    statusRow(operation, calls, name, what, code, call);
  const {
    unsupportedTypeAsXml,
    unknownPath,
    unknownPathAsXml,
    unsigned,
    verbs,
    unsignedGet,
    unsupportedType,
    untyped,
  } = calls;
  const blanks = calls.parameters.filter(({ parameter }) => parameter.refusesBlank);
  return [
    status("no-route", "a path that does not exist", 404, unknownPath),
    status("no-signature", "a call without Signature", 404, unsigned),
    ...verbs.map(({ method, call }) => status(`verb.${method}`, method, 405, call)),
    ...(verbs.length === 0
      ? []
      : [
          allowRow(
            operation,
            verbs.map(({ call }) => call),
          ),
        ]),
    status("verb-unsigned", "GET without Signature", 404, unsignedGet),
    status("unsupported-type", "an unknown Content-Type", 415, unsupportedType),
    status("no-type", "a body without Content-Type", 415, untyped),
    ...blanks.map(({ parameter: { name }, blank }) =>
      status(`blank.${name}`, `an empty ${name}`, 400, blank),
    ),
    errorRow(operation, "json", [unknownPath, unsupportedType, ...verbs.map(({ call }) => call)]),
    errorRow(operation, "xml", [unknownPathAsXml, unsupportedTypeAsXml]),
  ];
};

function statusRow(
  { answerProvenance }: Operation,
  calls: OperationCalls,
  name: string,
  what: string,
  status: number,
  call: Call,
): Row {
  return {
    name: `framework.${name}`,
    claim: `responds to ${what} with ${status}`,
    provenance: answerProvenance[status] ?? answerProvenance["default"] ?? "framework-default",
    expected: `status ${status}`,
    call,
    needs: [call, calls.unknownClient, calls.unknownPath],
    expect: (answer, exchanges) => {
      if (answer.status === status) return confirmed(refusalKind(answer));
      if (isRefusedBeforeRouting(calls, answer, exchanges)) return notTested(SIGNATURE_FIRST);
      return contradicted(refusalKind(answer));
    },
  };
}

function allowRow(operation: Operation, calls: readonly Call[]): Row {
  return {
    name: "framework.allow",
    claim: `names ${operation.method} in Allow when it refuses another verb`,
    provenance: operation.answerProvenance["default"] ?? "framework-default",
    expected: `Allow: ${operation.methods.join(", ")}`,
    needs: calls,
    judge: (exchanges) => {
      const verdicts = calls.map((call) => judgeAllow(operation, call, exchanges));
      return worstOf(verdicts);
    },
  };
}

function judgeAllow({ methods }: Operation, call: Call, exchanges: Exchanges): Verdict {
  const answer = answerTo(call, exchanges);
  if (answer?.status !== 405) return { ...notTested("no verb was refused with 405"), call };
  const { allow } = answer;
  const allowed = allow.split(",").map((method) => method.trim().toUpperCase());
  if (methods.every((method) => allowed.includes(method))) return { ...confirmed(`Allow: ${allow}`), call };
  return { ...contradicted(allow === "" ? "405 without Allow" : `405 with Allow: ${allow}`), call };
}

function errorRow(operation: Operation, format: "json" | "xml", calls: readonly Call[]): Row {
  const name = format.toUpperCase();
  return {
    name: `framework.error-${format}`,
    claim: `sends an HttpError with every refusal by the framework, in ${name}`,
    provenance: operation.answerProvenance["default"] ?? "framework-default",
    expected: `an HttpError in ${name} under every status from 400 on`,
    needs: calls,
    judge: (exchanges) => worstOf(calls.map((call) => judgeError(operation, format, call, exchanges))),
  };
}

function judgeError(operation: Operation, format: string, call: Call, exchanges: Exchanges): Verdict {
  const answer = answerTo(call, exchanges);
  if (answer === undefined) return noAnswer(call, exchanges);
  return { ...judgeErrorBody(operation, format, answer, exchanges), call };
}

function judgeErrorBody(
  operation: Operation,
  format: string,
  answer: Answer,
  { problemOf }: Exchanges,
): Verdict {
  const kind = refusalKind(answer);
  if (isOfIis(answer)) return notTested("a page of IIS, which did not pass the call to the framework");
  if (answer.status < 400) return notTested(`not refused by the framework: ${kind}`);
  if (answer.format !== format || !isHttpError(answer)) return contradicted(`not an HttpError: ${kind}`);
  const problem = problemOf(operation, answer);
  return problem === undefined ? confirmed(kind) : contradicted(`${kind}: ${problem}`);
}

// On IIS, a request to a path without a route never reaches Web API.
function isOfIis({ status, format }: Answer): boolean {
  return status === 404 && format === "html";
}

// A contradiction takes precedence over a confirmation, and both over "not tested".
function worstOf(verdicts: readonly Verdict[]): Verdict {
  const first = (result: Verdict["result"]) => verdicts.find((verdict) => verdict.result === result);
  return first("contradicted") ?? first("confirmed") ?? (verdicts[0] as Verdict);
}
