// What the framework answers before CBSS's own code runs: the table of design and document, 405 included. A server that checks
// signatures before that answers all of these like a wrong signature, and then nothing can be said.
import { type Answer, isAnswer, isHttpError } from "../answer/answer.ts";
import { schemaOf } from "../answer/read-answer.ts";
import { refusalKind } from "../answer/refusal-kind.ts";
import type { Call } from "../call/call.ts";
import { UNSIGNED } from "../call/signing.ts";
import type { Operation } from "../document/operation.ts";
import {
  lostCall,
  oddCall,
  otherVerbCall,
  parameterCall,
  strangersCall,
  unsignedCall,
  unsupportedCall,
} from "./calls.ts";
import {
  type Check,
  type ChecksOf,
  confirmed,
  contradicted,
  type Exchanges,
  judgeAnswer,
  notTested,
  type Verdict,
} from "./check.ts";

/** The checks of what the framework answers for one operation. */
export const frameworkChecks: ChecksOf = (operation) => {
  const verbs = OTHER_VERBS.filter((method) => !operation.methods.includes(method));
  const verbCalls = verbs.map((method) => otherVerbCall(operation, method));
  const refusals = [lostCall(operation), unsupportedCall(operation), ...verbCalls];
  return [
    statusCheck(operation, "no-route", "a path that does not exist", 404, lostCall(operation)),
    statusCheck(operation, "no-signature", "a call without Signature", 404, unsignedCall(operation)),
    ...verbs.map((method, index) =>
      statusCheck(operation, `verb.${method}`, method, 405, verbCalls[index] as Call),
    ),
    allowCheck(operation, verbCalls),
    statusCheck(
      operation,
      "verb-unsigned",
      "GET without Signature",
      404,
      otherVerbCall(operation, "GET", UNSIGNED),
    ),
    statusCheck(
      operation,
      "unsupported-type",
      "a Content-Type that nobody reads",
      415,
      unsupportedCall(operation),
    ),
    statusCheck(operation, "no-type", "a body without Content-Type", 415, untypedCall(operation)),
    ...operation.parameters
      .filter(({ refusesBlank }) => refusesBlank)
      .map(({ name }) =>
        statusCheck(
          operation,
          `blank.${name}`,
          `an empty ${name}`,
          400,
          parameterCall(operation, name, "blank", ""),
        ),
      ),
    errorBodyCheck(operation, "json", refusals),
    errorBodyCheck(operation, "xml", [lostXmlCall(operation)]),
  ];
};

const OTHER_VERBS = ["GET", "PUT", "DELETE", "POST"];

function untypedCall(operation: Operation): Call {
  return oddCall(operation, "no-type", "a request without Content-Type", { contentType: undefined });
}

function lostXmlCall(operation: Operation): Call {
  const accept = operation.answerTypes.find((type) => type.endsWith("/xml")) ?? "application/xml";
  const what = `a request to a path that does not exist, to be answered as ${accept}`;
  return { ...lostCall(operation), id: `${operation.id}.odd.no-route-xml`, what, accept };
}

function statusCheck(operation: Operation, name: string, what: string, status: number, call: Call): Check {
  const { answerProvenance } = operation;
  return {
    id: `${operation.id}.framework.${name}`,
    title: `${operation.id} answers ${what} with ${status}`,
    operation: operation.id,
    provenance: answerProvenance[status] ?? answerProvenance["default"] ?? "framework-default",
    expected: `status ${status}`,
    calls: [call, strangersCall(operation), lostCall(operation)],
    judge: judgeAnswer(call, (answer, exchanges) => {
      if (answer.status === status) return confirmed(refusalKind(answer), call);
      if (isRefusedUnseen(operation, answer, exchanges)) return notTested(SIGNATURE_FIRST, call);
      return contradicted(refusalKind(answer), call);
    }),
  };
}

/** Why nothing can be said of such a server. */
export const SIGNATURE_FIRST = "the signature is refused before anything else is looked at";

/** Whether an answer is that to a wrong signature, given by a server that checks signatures before anything else. */
export function isRefusedUnseen(operation: Operation, answer: Answer, { outcomeOf }: Exchanges): boolean {
  const stranger = outcomeOf(strangersCall(operation));
  const lost = outcomeOf(lostCall(operation));
  if (stranger === undefined || lost === undefined) return false;
  const kind = refusalKind(stranger);
  const isAuthorization = answer.status === 401 || answer.status === 403;
  return refusalKind(answer) === kind && (isAuthorization || refusalKind(lost) === kind);
}

function allowCheck(operation: Operation, calls: readonly Call[]): Check {
  return {
    id: `${operation.id}.framework.allow`,
    title: `${operation.id} names ${operation.method} in Allow where it refuses another verb`,
    operation: operation.id,
    provenance: operation.answerProvenance["default"] ?? "framework-default",
    expected: `Allow: ${operation.methods.join(", ")}`,
    calls,
    judge: ({ outcomeOf }) => {
      const refused = calls.flatMap((call) => {
        const outcome = outcomeOf(call);
        return outcome !== undefined && isAnswer(outcome) && outcome.status === 405
          ? [{ call, outcome }]
          : [];
      });
      const wrong = refused.find(({ outcome }) => !allowsAll(outcome, operation));
      if (wrong !== undefined) {
        const { allow } = wrong.outcome;
        return contradicted(allow === "" ? "405 without Allow" : `405 with Allow: ${allow}`, wrong.call);
      }
      const [first] = refused;
      if (first === undefined) return notTested("no verb was refused with 405", calls[0]);
      return confirmed(`Allow: ${first.outcome.allow}`, first.call);
    },
  };
}

function allowsAll({ allow }: Answer, { methods }: Operation): boolean {
  const allowed = allow.split(",").map((method) => method.trim().toUpperCase());
  return methods.every((method) => allowed.includes(method));
}

function errorBodyCheck(operation: Operation, format: "json" | "xml", calls: readonly Call[]): Check {
  const name = format.toUpperCase();
  return {
    id: `${operation.id}.framework.error-${format}`,
    title: `${operation.id} has refusals of the framework carry an HttpError, in ${name}`,
    operation: operation.id,
    provenance: operation.answerProvenance["default"] ?? "framework-default",
    expected: `an HttpError in ${name} under every status from 400 on`,
    calls,
    judge: (exchanges) => {
      const verdicts = calls.map((call) => judgeErrorBody(operation, format, call, exchanges));
      const [first] = verdicts;
      const worst = verdicts.find(({ result }) => result === "contradicted");
      return worst ?? verdicts.find(({ result }) => result === "confirmed") ?? (first as Verdict);
    },
  };
}

function judgeErrorBody(operation: Operation, format: string, call: Call, exchanges: Exchanges): Verdict {
  return judgeAnswer(call, (answer) => {
    const kind = refusalKind(answer);
    if (answer.status < 400) return notTested(`not refused by the framework: ${kind}`, call);
    if (answer.format !== format || !isHttpError(answer)) return contradicted(`no HttpError: ${kind}`, call);
    const schema = schemaOf(operation, answer.status);
    const problem = schema && exchanges.schemaProblem(schema, answer.value);
    return problem === undefined ? confirmed(kind, call) : contradicted(`${kind}: ${problem}`, call);
  })(exchanges);
}
