// Bodies that no client sends on purpose: each has to be refused.
import { isAccepted, isAnswer, isHttpError, type Outcome } from "../answer/answer.ts";
import { refusalKind } from "../answer/refusal-kind.ts";
import { confirmed, contradicted, notTested, type RowsOf, type Verdict } from "./check.ts";
import { DEEP, HUGE } from "./variants.ts";

/** The checks of bodies that one operation has to refuse. */
export const bodyRows: RowsOf = (_, { malformed, empty, huge, deep }) => {
  const refused = {
    provenance: "security",
    expected: "a refusal, as an envelope with IsSuccessful: false or as an HttpError",
  } as const;
  const cutOff = { ...refused, expected: "a refusal, or the connection is closed", mayBeCutOff: true };
  const rows = [
    { name: "malformed", what: "a body that breaks off in the middle", call: malformed, ...refused },
    { name: "empty", what: "an empty body", call: empty, ...refused },
    { name: "huge", what: `a body of ${HUGE / 2 ** 20} MiB`, call: huge, ...cutOff },
    { name: "deep", what: `a body nested ${DEEP} levels deep`, call: deep, ...refused },
  ];
  return rows.map(({ name, what, ...row }) => ({
    ...row,
    name: `body.${name}`,
    claim: `refuses ${what}`,
    judge: ({ outcomeOf }) => judgeRefusal(outcomeOf(row.call), "mayBeCutOff" in row),
  }));
};

function judgeRefusal(outcome: Outcome | undefined, mayBeCutOff: boolean): Verdict {
  if (outcome === undefined) return notTested("no answer came");
  const kind = refusalKind(outcome);
  if (!isAnswer(outcome)) {
    if (outcome.reason === "timeout") return notTested(kind);
    return mayBeCutOff ? confirmed("the connection was closed") : contradicted(kind);
  }
  if (isAccepted(outcome)) return contradicted(`accepted: ${kind}`);
  const isRefusal = outcome.isEnvelope || isHttpError(outcome) || (mayBeCutOff && outcome.status >= 400);
  return isRefusal ? confirmed(kind) : contradicted(`no refusal: ${kind}`);
}
