// What every operation owes its callers: it does nothing unasked, and says nothing that is not so.
import { isAccepted, isAnswer, type Outcome } from "../answer/answer.ts";
import { refusalKind } from "../answer/refusal-kind.ts";
import type { OperationCalls } from "./calls.ts";
import { confirmed, contradicted, notTested, type Row, type RowsOf, type Verdict } from "./check.ts";
import { everyAnswer } from "./every-answer.ts";
import { isRefusedBeforeRouting, SIGNATURE_FIRST } from "./refused-before-routing.ts";

/** The general checks of one operation. */
export const generalRows: RowsOf = (operation, calls) => {
  const { unknownClient, unsigned } = calls;
  // What is too large may be cut off by what stands in front of the application, and what has no route is answered by IIS.
  const mayBePages = [calls.huge, calls.unknownPath, calls.unknownPathAsXml, calls.trace].map(({ id }) => id);
  const success = everyAnswer(operation, calls, (answer, { risk }) =>
    risk !== "change" && isAccepted(answer) ? "says that it was successful" : undefined,
  );
  const html = everyAnswer(operation, calls, (answer, { id }) =>
    answer.format === "html" && !mayBePages.includes(id) ? "is a page" : undefined,
  );
  return [
    {
      name: "conduct.success",
      claim: "never says IsSuccessful: true if nothing was done",
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
      claim: "answers within the time limit",
      // No help page sets a limit: this one is ours.
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
      return isRun ? contradicted(`answered by the operation itself: ${kind}`) : confirmed(kind);
    },
  };
}

// The one check that a server fails which answers nothing in time.
function judgeTime(outcome: Outcome | undefined): Verdict {
  if (outcome === undefined) return notTested("not sent");
  if (isAnswer(outcome)) return confirmed("it does");
  return outcome.reason === "timeout"
    ? contradicted("no response came in time")
    : notTested(refusalKind(outcome));
}
