// Checks the query parameters that have a default in the document.
import { memberOf } from "../answer/answer.ts";
import { refusalKind } from "../answer/refusal-kind.ts";
import type { Call } from "../call/call.ts";
import type { CheckProvenance } from "../document/check-provenance.ts";
import type { OperationCalls } from "./calls.ts";
import { confirmed, contradicted, notTested, type Row, type RowsOf } from "./check.ts";
import { isAuthorization, SIGNATURE_FIRST } from "./refused-before-routing.ts";
import { type SameRefusal, sameRefusal } from "./same-refusal.ts";
import type { ParameterCalls } from "./variants.ts";

/** Makes the checks of the query parameters of one operation. */
export const parameterRows: RowsOf = (_, calls) =>
  calls.parameters
    .filter(({ parameter }) => parameter.default !== undefined)
    .flatMap((parameter) => rowsOf(calls, parameter));

// An application that checks ModelState refuses a value that the framework could not read. By default, the parameter falls back
// to its default value.
function conditional(same: SameRefusal, how: string): SameRefusal {
  if (how !== "unknown") return same;
  const expect: SameRefusal["expect"] = (answer, exchanges) =>
    answer.status === 400 && memberOf(answer.value, "ModelState") !== undefined
      ? notTested("the server checks ModelState, which hides the framework's default")
      : same.expect(answer, exchanges);
  return { ...same, expect };
}

function rowsOf(calls: OperationCalls, { parameter, absent, another, unknown }: ParameterCalls): Row[] {
  const { name, provenance, formProvenance } = parameter;
  const same = (how: string, claim: string, from: CheckProvenance, call: Call | undefined): Row[] => {
    if (call === undefined) return [];
    const refusal = conditional(sameRefusal(calls, call, true), how);
    return [{ name: `query.${name}.${how}`, claim, provenance: from, ...refusal }];
  };
  return [
    // This is the reference for the others, so it has no reference itself. The value must not be refused.
    {
      name: `query.${name}.default`,
      claim: `accepts ${name}=${parameter.default}, the default`,
      provenance,
      expected: "no 400, no 404 and no 500",
      call: calls.unknownClient,
      expect: (answer) => {
        const kind = refusalKind(answer);
        if ([400, 404, 500].includes(answer.status)) return contradicted(kind);
        return isAuthorization(answer) ? notTested(SIGNATURE_FIRST) : confirmed(kind);
      },
    },
    ...same("absent", `accepts a call without ${name}`, provenance, absent),
    ...same(
      "another",
      `accepts ${name}=${parameter.another}, which has the same form as the default`,
      formProvenance,
      another,
    ),
    ...same(
      "unknown",
      `accepts ${name}=${parameter.unknown}, an unknown value`,
      "framework-default",
      unknown,
    ),
  ];
}
