// What a careful tester looks for besides: that nothing is done on the quiet, or said that is not so.
import { isAccepted, isAnswer } from "../answer/answer.ts";
import { refusalKind } from "../answer/refusal-kind.ts";
import type { Operation } from "../document/operation.ts";
import { otherVerbCall, strangersCall, unsignedCall } from "./calls.ts";
import { type Check, type ChecksOf, confirmed, contradicted, judgeAnswer, notTested } from "./check.ts";
import { everyAnswerCheck, isCutOff, sampleCalls } from "./every-answer.ts";
import { isRefusedUnseen, SIGNATURE_FIRST } from "./framework.ts";

/** The checks of how one operation conducts itself. */
export const conductChecks: ChecksOf = (operation) => [
  everyAnswerCheck(
    operation,
    "conduct.success",
    `${operation.id} never says IsSuccessful: true where nothing was done`,
    "security",
    "IsSuccessful: false, or a refusal of the framework, to every call that is refused",
    [...sampleCalls(operation), unsignedCall(operation)],
    (answer, { risk }) =>
      risk !== "change" && isAccepted(answer) ? "says that it was successful" : undefined,
  ),
  everyAnswerCheck(
    operation,
    "conduct.html",
    `${operation.id} gives no HTML page where JSON or XML is due`,
    "documented",
    "JSON or XML in every answer",
    sampleCalls(operation),
    (answer, call) => (answer.format === "html" && !isCutOff(operation, call) ? "is a page" : undefined),
  ),
  ...(operation.methods.includes("GET") ? [] : [getCheck(operation)]),
  timeCheck(operation),
];

function getCheck(operation: Operation): Check {
  const call = otherVerbCall(operation, "GET");
  return {
    id: `${operation.id}.conduct.get`,
    title: `${operation.id} does not run for a GET, which must change nothing`,
    operation: operation.id,
    provenance: "security",
    expected: "a refusal of the framework, never an envelope",
    calls: [call, strangersCall(operation)],
    judge: judgeAnswer(call, (answer, exchanges) => {
      const kind = refusalKind(answer);
      if (isRefusedUnseen(operation, answer, exchanges)) {
        return notTested(SIGNATURE_FIRST, call);
      }
      const isRun = answer.isEnvelope || answer.status < 400;
      return isRun ? contradicted(`answered by the operation itself: ${kind}`, call) : confirmed(kind, call);
    }),
  };
}

// Judged although it is only sent, and the one check that a server fails which answers nothing in time.
function timeCheck(operation: Operation): Check {
  const call = strangersCall(operation);
  return {
    id: `${operation.id}.conduct.time`,
    title: `${operation.id} answers within the time limit`,
    operation: operation.id,
    provenance: "documented",
    expected: "an answer before the time is up",
    calls: [call],
    judge: ({ outcomeOf }) => {
      const outcome = outcomeOf(call);
      if (outcome === undefined) return notTested("not sent", call);
      if (isAnswer(outcome)) return confirmed("it does", call);
      return outcome.reason === "timeout"
        ? contradicted("no answer came in time", call)
        : notTested(`no answer came (${outcome.code})`, call);
    },
  };
}
