import { refusalKind } from "../answer/refusal-kind.ts";
import type { Exchanges } from "../checks/check.ts";
import type { Report } from "./report.ts";

/** How long each kind of refusal took: a difference may tell a stranger what was wrong. Nothing here is judged. */
export function tellTimings({ answered }: Exchanges): Report["timings"] {
  const times = new Map<string, number[]>();
  for (const [{ risk }, answer] of answered) {
    if (risk === "change") continue;
    const kind = refusalKind(answer);
    times.set(kind, [...(times.get(kind) ?? []), answer.milliseconds]);
  }
  return [...times].map(([what, all]) => ({ what, calls: all.length, milliseconds: median(all) }));
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return Number((sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(1));
}
