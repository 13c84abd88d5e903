// Finds what makes a run inconclusive, one sentence per gap. A run with gaps never passes.
import { isAnswer } from "../answer/answer.ts";
import { refusalKind } from "../answer/refusal-kind.ts";
import type { Call } from "../call/call.ts";
import type { Redact } from "../call/redact.ts";
import type { Exchanges } from "../checks/check.ts";
import { quoteShort } from "./quote.ts";
import type { Report } from "./report.ts";

/** Finds the gaps; `calls` are the planned calls. */
export function findGaps(
  calls: readonly Call[],
  { outcomeOf, gaveUp }: Exchanges,
  { confirmed, contradicted }: Report["summary"],
  redact: Redact,
): string[] {
  const silent = calls.flatMap((call) => {
    const outcome = outcomeOf(call);
    const mayBeMissing = outcome === undefined || isAnswer(outcome) || isExcused(call, outcome.reason);
    return mayBeMissing ? [] : [refusalKind(outcome)];
  });
  const [first] = silent;
  const sentences = [
    ...(gaveUp === undefined ? [] : [`The run gave up on the server: ${gaveUp}.`]),
    ...(first === undefined
      ? []
      : [`${plannedCalls(silent.length)} no response. The first reason: ${first}.`]),
    ...(confirmed + contradicted === 0 ? ["No check was confirmed or contradicted."] : []),
    ...(confirmed === 0 && contradicted > 0 ? ["No check was confirmed."] : []),
  ];
  return sentences.map((sentence) => quoteShort(sentence, redact));
}

function isExcused({ mayBeCutOff = false }: Call, reason: string): boolean {
  return reason === "not sendable" || (mayBeCutOff && reason === "network");
}

function plannedCalls(count: number): string {
  return count === 1 ? "A planned call got" : `${count} planned calls got`;
}
