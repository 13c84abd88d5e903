// A check that looks at every answer of an operation that came, whatever it was sent for.
import type { Answer } from "../answer/answer.ts";
import { refusalKind } from "../answer/refusal-kind.ts";
import type { Call } from "../call/call.ts";
import type { Operation } from "../document/operation.ts";
import type { CheckProvenance } from "../report/report.ts";
import { hugeCall } from "./bodies.ts";
import { lostCall, malformedCall, nobodysSignedCall, otherVerbCall, strangersCall } from "./calls.ts";
import { type Check, confirmed, contradicted, type Exchanges, notTested } from "./check.ts";

/** Says what is wrong with an answer; undefined where nothing is. */
export type Flaw = (answer: Answer, call: Call, exchanges: Exchanges) => string | undefined;

/** What has to be sent for such a check at least. */
export function sampleCalls(operation: Operation): Call[] {
  return [
    strangersCall(operation),
    malformedCall(operation),
    lostCall(operation),
    otherVerbCall(operation, "GET"),
    nobodysSignedCall(operation),
  ];
}

/** Makes a check that is contradicted by any one answer. */
export function everyAnswerCheck(
  operation: Operation,
  name: string,
  title: string,
  provenance: CheckProvenance,
  expected: string,
  calls: readonly Call[],
  flaw: Flaw,
): Check {
  return {
    id: `${operation.id}.${name}`,
    title,
    operation: operation.id,
    provenance,
    expected,
    calls,
    judge: (exchanges) => {
      const answered = exchanges.answeredBy(operation);
      if (answered.length === 0) return notTested("no answer came", calls[0]);
      for (const [call, answer] of answered) {
        const found = flaw(answer, call, exchanges);
        if (found !== undefined) return contradicted(`${refusalKind(answer)}: ${found}`, call);
      }
      return confirmed(`none of ${answered.length} answers does`, calls[0]);
    },
  };
}

/** Whether an answer may come from what stands in front of the application, which cuts off what is too large. */
export function isCutOff(operation: Operation, call: Call): boolean {
  return call.id === hugeCall(operation).id;
}
