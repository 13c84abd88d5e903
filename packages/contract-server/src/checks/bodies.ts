// Bodies that no client sends on purpose. The server must refuse each of them.
import { isAccepted, isAnswer, isHttpError } from "../answer/answer.ts";
import { refusalKind } from "../answer/refusal-kind.ts";
import type { Call } from "../call/call.ts";
import { confirmed, contradicted, type Exchanges, noAnswer, type RowsOf, type Verdict } from "./check.ts";
import { DEEP, HUGE } from "./variants.ts";

/** Makes the checks of bodies that one operation must refuse. */
export const bodyRows: RowsOf = (_, { malformed, empty, huge, deep }) => {
  const refused = {
    provenance: "security",
    expected: "a refusal, as an envelope with IsSuccessful: false or as an HttpError",
  } as const;
  const cutOff = { ...refused, expected: "a refusal, or the connection is closed" };
  const rows = [
    { name: "malformed", what: "a body that ends in the middle", call: malformed, ...refused },
    { name: "empty", what: "an empty body", call: empty, ...refused },
    { name: "huge", what: `a body of ${HUGE / 2 ** 20} MiB`, call: huge, ...cutOff },
    { name: "deep", what: `a body nested ${DEEP} levels deep`, call: deep, ...refused },
  ];
  return rows.map(({ name, what, ...row }) => ({
    ...row,
    name: `body.${name}`,
    claim: `refuses ${what}`,
    judge: (exchanges) => judgeRefusal(row.call, exchanges),
  }));
};

function judgeRefusal(call: Call, exchanges: Exchanges): Verdict {
  const { mayBeCutOff = false } = call;
  const outcome = exchanges.outcomeOf(call);
  if (outcome === undefined) return noAnswer(call, exchanges);
  const kind = refusalKind(outcome);
  if (!isAnswer(outcome)) {
    if (outcome.reason !== "network" || exchanges.isUnreliable) return noAnswer(call, exchanges);
    return mayBeCutOff ? confirmed("the connection was closed") : contradicted(kind);
  }
  if (isAccepted(outcome)) return contradicted(`accepted: ${kind}`);
  const isRefusal = outcome.isEnvelope || isHttpError(outcome) || (mayBeCutOff && outcome.status >= 400);
  return isRefusal ? confirmed(kind) : contradicted(`not a refusal: ${kind}`);
}
