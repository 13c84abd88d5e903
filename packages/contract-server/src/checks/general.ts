// General checks of every operation: it does nothing unrequested, and its responses are truthful.
import { isAccepted, isAnswer, type Outcome } from "../answer/answer.ts";
import { refusalKind } from "../answer/refusal-kind.ts";
import type { OperationCalls } from "./calls.ts";
import { confirmed, contradicted, notTested, type Row, type RowsOf, type Verdict } from "./check.ts";
import { everyAnswer } from "./every-answer.ts";
import { isRefusedBeforeRouting, SIGNATURE_FIRST } from "./refused-before-routing.ts";

/** Makes the general checks of one operation. */
export const generalRows: RowsOf = (operation, calls) => {
  const { unknownClient, unsigned } = calls;
  // A proxy may refuse a large body with a page, and IIS responds to a path without a route.
  const mayBePages = [calls.huge, calls.unknownPath, calls.unknownPathAsXml, calls.trace].map(({ id }) => id);
  const success = everyAnswer(operation, calls, (answer, { risk }) =>
    risk !== "change" && isAccepted(answer) ? "claims success" : undefined,
  );
  const html = everyAnswer(operation, calls, (answer, { id }) =>
    answer.format === "html" && !mayBePages.includes(id) ? "is an HTML page" : undefined,
  );
  return [
    {
      name: "conduct.success",
      claim: "never sends IsSuccessful: true if nothing was done",
      provenance: "security",
      expected: "IsSuccessful: false, or a refusal by the framework, for every refused call",
      ...success,
      needs: [...success.needs, unsigned],
    },
    {
      name: "conduct.html",
      claim: "sends JSON or XML, never an HTML page in its place",
      provenance: "documented",
      expected: "JSON or XML in every response",
      ...html,
    },
    ...(operation.methods.includes("GET") ? [] : [getRow(calls)]),
    {
      name: "conduct.time",
      claim: "responds within the time limit",
      // No help page sets a limit: the suite sets this one.
      provenance: "inferred",
      expected: "a response within the time limit",
      call: unknownClient,
      judge: ({ outcomeOf }) => judgeTime(outcomeOf(unknownClient)),
    },
  ];
};

function getRow(calls: OperationCalls): Row {
  const { get, unknownClient } = calls;
  return {
    name: "conduct.get",
    claim: "does not run for a GET, which must not change anything",
    provenance: "security",
    expected: "a refusal by the framework, never an envelope",
    call: get,
    needs: [get, unknownClient],
    expect: (answer, exchanges) => {
      const kind = refusalKind(answer);
      if (isRefusedBeforeRouting(calls, answer, exchanges)) return notTested(SIGNATURE_FIRST);
      const isRun = answer.isEnvelope || answer.status < 400;
      return isRun ? contradicted(`the operation itself responded: ${kind}`) : confirmed(kind);
    },
  };
}

// The only check that fails for a server that never responds in time.
function judgeTime(outcome: Outcome | undefined): Verdict {
  if (outcome === undefined) return notTested("not sent");
  if (isAnswer(outcome)) return confirmed("a response came in time");
  return outcome.reason === "timeout"
    ? contradicted("no response came in time")
    : notTested(refusalKind(outcome));
}
