/**
 * Figures that are counted and not timed: they are the same on every machine, so one run is enough.
 */
import type { Table, Target } from "@cbss/testing/benchmark-result";
import { exactly } from "./statistics.ts";

/** The table with the bytes of each contender. */
export function bytesTable(figure: string, bytes: Record<string, number>, baseline: string): Table {
  const rows = Object.entries(bytes).map(([contender, value]) => ({
    contender,
    value: exactly(value),
    ratio: exactly(value / (bytes[baseline] ?? Number.NaN)),
  }));
  return { figure, unit: "bytes", betterIs: "lower", baseline, rounds: 1, rows };
}

/** A target for a counted figure. The reason is reported only if the target is not reached. */
export function atMost(what: string, bound: number, value: number, target: string, reason = ""): Target {
  const reached = value <= bound;
  return { what, target, measured: exactly(value), reached, reason: reached ? "" : reason };
}
