/**
 * Converts measured values to the reported ones: the table of a figure, and whether a target is reached.
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

/** The table of a figure. The order is that in which the contenders first appear. */
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
  /** The description of the target. */
  what: string;
  figure: string;
  /** The contender that should reach the target. */
  contender: string;
  /** The contender that it is compared with. */
  of: string;
  atMost?: number;
  atLeast?: number;
  /** Reported only if the target is not reached. The default is whether this run can decide at all. */
  reason?: string;
}

/** Returns whether the median of absolute figures, such as seconds, is at most a bound. */
export function withinTarget(
  what: string,
  [atMost, unit]: readonly [number, string],
  values: number[],
  reason: string,
): Target {
  const measured = spreadOf(values);
  const reached = measured.median <= atMost;
  return { what, target: `at most ${atMost} ${unit}`, measured, reached, reason: reached ? "" : reason };
}

/** Returns whether the median of the ratios reaches the target. */
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
