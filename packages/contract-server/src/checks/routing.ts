// How a call finds its operation, as the framework does it: names in any case, unknown parameters ignored, of a repeated one
// the first; and the parameters that the document gives a default.
import { refusalKind, refusalKindInAnyLanguage } from "../answer/refusal-kind.ts";
import type { Call } from "../call/call.ts";
import { NOBODYS_SIGNATURE, UNSIGNED, ZERO_SIGNATURE } from "../call/signing.ts";
import type { Operation } from "../document/operation.ts";
import type { QueryParameter } from "../document/query-parameter.ts";
import type { CheckProvenance } from "../report/report.ts";
import {
  emptySignedCall,
  lostCall,
  nobodysSignedCall,
  oddCall,
  parameterCall,
  strangersCall,
} from "./calls.ts";
import { type Check, type ChecksOf, confirmed, contradicted, judgeAnswer, notTested } from "./check.ts";
import { isRefusedUnseen, SIGNATURE_FIRST } from "./framework.ts";

/** The checks of how a call finds one operation. */
export const routingChecks: ChecksOf = (operation) => [
  emptySignatureCheck(operation),
  sameCheck(operation, "path-case", "finds its path in lower case", "framework-default", pathCall(operation)),
  sameCheck(
    operation,
    "query-case",
    "finds the names of its parameters in lower case",
    "framework-default",
    namesCall(operation),
  ),
  sameCheck(
    operation,
    "unknown-parameter",
    "ignores a query parameter that it does not know",
    "framework-default",
    parameterCall(operation, "cbss-contract", "unknown-parameter", "1"),
  ),
  repeatedCheck(operation),
  ...operation.parameters.flatMap((parameter) => parameterChecks(operation, parameter)),
];

function pathCall(operation: Operation): Call {
  const path = operation.path.toLowerCase();
  return oddCall(operation, "path-case", "a request of an unknown client to the path in lower case", {
    path,
  });
}

function namesCall(operation: Operation): Call {
  const what = "a request of an unknown client with the names of the query in lower case";
  const query = { Signature: ZERO_SIGNATURE, ...strangersCall(operation).query };
  return oddCall(operation, "query-case", what, { signing: UNSIGNED, query: inLowerCase(query) });
}

function inLowerCase(query: Call["query"]): Call["query"] {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name.toLowerCase(), value]));
}

function parameterChecks(operation: Operation, parameter: QueryParameter): Check[] {
  const { name, default: known, another, unknown, provenance, formProvenance } = parameter;
  const check = (how: string, does: string, from: CheckProvenance, value?: string) =>
    sameCheck(operation, `${name}.${how}`, does, from, parameterCall(operation, name, how, value));
  if (known === undefined || unknown === undefined) return [];
  return [
    knownCheck(operation, parameter, known),
    check("absent", `takes a call without ${name}`, provenance),
    ...(another === undefined
      ? []
      : [
          check("another", `takes ${name}=${another}, which has the default's form`, formProvenance, another),
        ]),
    check("unknown", `takes ${name}=${unknown}, which no server knows`, "framework-default", unknown),
  ];
}

// The measure of the others, so it has nothing to be compared with: it must not be refused as a value.
function knownCheck(operation: Operation, { name, provenance }: QueryParameter, value: string): Check {
  const call = strangersCall(operation);
  return {
    id: `${operation.id}.query.${name}.default`,
    title: `${operation.id} takes ${name}=${value}, the default`,
    operation: operation.id,
    provenance,
    expected: "no 400, no 404 and no 500",
    calls: [call],
    judge: judgeAnswer(call, (answer) => {
      const kind = refusalKind(answer);
      if ([400, 404, 500].includes(answer.status)) return contradicted(kind, call);
      return answer.status === 401 || answer.status === 403
        ? notTested(SIGNATURE_FIRST, call)
        : confirmed(kind, call);
    }),
  };
}

// A request that is out of the ordinary in one thing is refused as the ordinary one is.
function sameCheck(
  operation: Operation,
  name: string,
  does: string,
  provenance: CheckProvenance,
  call: Call,
): Check {
  const plain = strangersCall(operation);
  const isQuery = name.includes(".");
  return {
    id: `${operation.id}.${isQuery ? "query" : "routing"}.${name}`,
    title: `${operation.id} ${does}`,
    operation: operation.id,
    provenance,
    expected: "the refusal that the ordinary request gets",
    calls: [call, plain, lostCall(operation)],
    judge: judgeAnswer(call, (answer, exchanges) => {
      const [kind, ordinary] = [answer, exchanges.outcomeOf(plain) ?? answer].map(refusalKindInAnyLanguage);
      if (kind !== ordinary) return contradicted(`${kind}, but ordinarily ${ordinary}`, call);
      const isUnseen = isRefusedUnseen(operation, answer, exchanges);
      const isHidden = isQuery
        ? answer.status === 401 || answer.status === 403
        : isLostToo(operation, exchanges);
      return isUnseen && isHidden ? notTested(SIGNATURE_FIRST, call) : confirmed(kind ?? "", call);
    }),
  };
}

function isLostToo(operation: Operation, { outcomeOf }: Parameters<Check["judge"]>[0]): boolean {
  const [stranger, lost] = [outcomeOf(strangersCall(operation)), outcomeOf(lostCall(operation))];
  return stranger !== undefined && lost !== undefined && refusalKind(stranger) === refusalKind(lost);
}

function emptySignatureCheck(operation: Operation): Check {
  const call = emptySignedCall(operation);
  return {
    id: `${operation.id}.framework.empty-signature`,
    title: `${operation.id} runs for an empty Signature, and refuses it itself`,
    operation: operation.id,
    provenance: "framework-default",
    expected: "a refusal that is no 404",
    calls: [call, strangersCall(operation), lostCall(operation)],
    judge: judgeAnswer(call, (answer, exchanges) => {
      const kind = refusalKind(answer);
      if (isRefusedUnseen(operation, answer, exchanges)) return notTested(SIGNATURE_FIRST, call);
      return answer.status === 404 ? contradicted(kind, call) : confirmed(kind, call);
    }),
  };
}

function repeatedCheck(operation: Operation): Check {
  const [empty, nobodys] = [emptySignedCall(operation), nobodysSignedCall(operation)];
  const call: Call = {
    ...empty,
    id: `${operation.id}.signed.repeated`,
    what: "a request without Content, with an empty Signature and then one of nothing",
    signing: UNSIGNED,
    query: { Signature: ["", NOBODYS_SIGNATURE], ...empty.query },
  };
  return {
    id: `${operation.id}.routing.repeated`,
    title: `${operation.id} takes the first of a repeated Signature`,
    operation: operation.id,
    provenance: "framework-default",
    expected: "the refusal of the first",
    calls: [call, empty, nobodys],
    judge: judgeAnswer(call, (answer, { outcomeOf }) => {
      const kind = refusalKind(answer);
      const [ofEmpty, ofNobodys] = [empty, nobodys].map((other) => refusalKind(outcomeOf(other) ?? answer));
      if (ofEmpty === ofNobodys) return notTested("an empty one and a wrong one are refused alike", call);
      return kind === ofEmpty ? confirmed(kind, call) : contradicted(kind, call);
    }),
  };
}
