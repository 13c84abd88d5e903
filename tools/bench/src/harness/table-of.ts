/**
 * From what was measured to what is reported: the table of a figure, and whether a target is reached.
 */

import type { Table, Target } from "@cbss/testing/benchmark-result";
import { type Measured, ratiosOf } from "./compare.ts";
import { spreadOf } from "./statistics.ts";

export interface FigureOf {
  figure: string;
  unit: string;
  betterIs: "lower" | "higher";
  baseline: string;
}

/** One table for a figure, in the order in which the contenders are named first. */
export function tableOf(measured: Measured, names: string[], about: FigureOf): Table {
  const byContender = measured.get(about.figure) ?? new Map<string, number[]>();
  const rows = names.map((contender) => ({
    contender,
    value: spreadOf(byContender.get(contender) ?? []),
    ratio: spreadOf(ratiosOf(byContender, contender, about.baseline)),
  }));
  return { ...about, rounds: byContender.get(about.baseline)?.length ?? 0, rows };
}

export interface Wanted {
  /** The line of the targets. */
  what: string;
  figure: string;
  /** Who shall reach it. */
  contender: string;
  /** Compared with whom. */
  of: string;
  atMost?: number;
  atLeast?: number;
  /** Said only where it is not reached; without one, whether the run can tell at all. */
  reason?: string;
}

/** Whether the median of the ratios reaches what is wanted. */
export function targetOf(measured: Measured, wanted: Wanted): Target {
  const { what, figure, contender, of, atMost = Infinity, atLeast = 0 } = wanted;
  const ratio = spreadOf(ratiosOf(measured.get(figure) ?? new Map(), contender, of));
  const reached = ratio.median <= atMost && ratio.median >= atLeast;
  const isUncertain = ratio.p25 <= atMost && ratio.p75 >= atLeast;
  const reason =
    wanted.reason ?? (isUncertain ? "The bound is within the spread: this run cannot tell." : "");
  const bound = wanted.atMost === undefined ? `at least ${atLeast}` : `at most ${atMost}`;
  return { what, target: `${bound} of ${of}`, measured: ratio, reached, reason: reached ? "" : reason };
}
