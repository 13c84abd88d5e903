// Bodies that nobody sends on purpose: whatever becomes of them, it is a refusal.
import { isAccepted, isAnswer, isHttpError } from "../answer/answer.ts";
import { refusalKind } from "../answer/refusal-kind.ts";
import type { Call } from "../call/call.ts";
import { UNKNOWN_CLIENT } from "../call/values.ts";
import type { Operation } from "../document/operation.ts";
import { malformedCall, oddCall } from "./calls.ts";
import { type Check, type ChecksOf, confirmed, contradicted, notTested } from "./check.ts";

/** The checks of bodies that one operation has to refuse. */
export const bodyChecks: ChecksOf = (operation) => [
  bodyCheck(operation, "malformed", "a body that breaks off in the middle", malformedCall(operation)),
  bodyCheck(operation, "empty", "an empty body", emptyCall(operation)),
  bodyCheck(operation, "huge", `a body of ${HUGE / 2 ** 20} MiB`, hugeCall(operation), true),
  bodyCheck(operation, "deep", `a body nested ${DEEP} levels deep`, deepCall(operation)),
];

const HUGE = 2 * 2 ** 20;
const DEEP = 10_000;

/** A body of no bytes. */
function emptyCall(operation: Operation): Call {
  return oddCall(operation, "empty", "a request with an empty body", { body: () => "" });
}

/** A body that is longer than any request. */
export function hugeCall(operation: Operation): Call {
  const what = `a request of an unknown client of ${HUGE / 2 ** 20} MiB`;
  return oddCall(operation, "huge", what, { body: hugeBody });
}

let huge: Uint8Array | undefined;

// The same bytes for every operation: to make them anew for each has the memory collected over and over.
function hugeBody(): Uint8Array {
  huge ??= new TextEncoder().encode(envelopeWith(`"${"sixteen letters ".repeat(HUGE / 16)}"`));
  return huge;
}

function deepCall(operation: Operation): Call {
  const what = `a request of an unknown client, nested ${DEEP} levels deep`;
  return oddCall(operation, "deep", what, { body: () => envelopeWith("[".repeat(DEEP) + "]".repeat(DEEP)) });
}

function envelopeWith(padding: string): string {
  return `{"ClientCode":"${UNKNOWN_CLIENT}","Padding":${padding},"Content":null}`;
}

function bodyCheck(operation: Operation, name: string, what: string, call: Call, mayBeCutOff = false): Check {
  return {
    id: `${operation.id}.body.${name}`,
    title: `${operation.id} refuses ${what}`,
    operation: operation.id,
    provenance: "security",
    expected: mayBeCutOff
      ? "a refusal, or the connection is closed"
      : "a refusal, as an envelope with IsSuccessful: false or as an HttpError",
    calls: [call],
    judge: ({ outcomeOf }) => {
      const outcome = outcomeOf(call);
      if (outcome === undefined) return notTested("no answer came", call);
      const kind = refusalKind(outcome);
      if (!isAnswer(outcome)) {
        if (outcome.reason === "timeout") return notTested(kind, call);
        return mayBeCutOff ? confirmed("the connection was closed", call) : contradicted(kind, call);
      }
      if (isAccepted(outcome)) return contradicted(`accepted: ${kind}`, call);
      const isRefusal = outcome.isEnvelope || isHttpError(outcome) || (mayBeCutOff && outcome.status >= 400);
      return isRefusal ? confirmed(kind, call) : contradicted(`no refusal: ${kind}`, call);
    },
  };
}
