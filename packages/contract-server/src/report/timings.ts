import { refusalKind } from "../answer/refusal-kind.ts";
import type { Exchanges } from "../checks/check.ts";
import { groupBy } from "../group-by.ts";
import type { Report } from "./report.ts";

/** Measures how long each kind of refusal took. A difference may tell an attacker what was wrong. Nothing here is judged. */
export function tellTimings({ answered }: Exchanges): Report["timings"] {
  const refusals = answered
    .filter(([{ risk }]) => risk === "harmless" || risk === "customer")
    .map(([, answer]) => answer);
  return [...groupBy(refusals, refusalKind)].map(([what, answers]) => ({
    what,
    calls: answers.length,
    milliseconds: median(answers.map(({ milliseconds }) => milliseconds)),
  }));
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return Number((sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(1));
}
