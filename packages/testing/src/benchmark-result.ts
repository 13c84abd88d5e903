/**
 * The result that a benchmark writes to `results/<name>.json`. The docs page "Benchmarks" is generated from these files.
 */

/** One benchmark, on one machine, on one day. */
export interface BenchmarkResult {
  /** Its name on the command line, such as `client`. The file has the same name. */
  benchmark: string;
  /** One sentence that says what is compared. */
  title: string;
  machine: Machine;
  /** The version of each package, including ours. */
  versions: Record<string, string>;
  /** Determines the order in every round, or null if nothing is shuffled. */
  seed: number | null;
  tables: Table[];
  targets: Target[];
  curves: Curve[];
  /** Whole sentences about what is not measured, and about where we lose. */
  notes: string[];
}

/** The part of a result that comes from one kind of measurement. */
export type Part = Pick<BenchmarkResult, "tables" | "targets">;

export interface Machine {
  /** The day, such as 2026-11-22. */
  measuredOn: string;
  node: string;
  processor: string;
  cores: number;
  platform: string;
}

/** Compares the contenders in one figure. */
export interface Table {
  /** What is measured, such as "per call, stubbed fetch". */
  figure: string;
  /** The unit of `value`. Absolute figures apply to one machine on one day. */
  unit: string;
  betterIs: "lower" | "higher";
  /** The contender whose ratio is 1. */
  baseline: string;
  rounds: number;
  rows: { contender: string; value: Spread; ratio: Spread }[];
}

/** One target, and whether we reach it. */
export interface Target {
  /** What is compared, such as "client, per call, stubbed fetch". */
  what: string;
  /** The target in words, such as "at most 0.60 of the hand-written baseline". */
  target: string;
  /** A ratio, or a number of bytes. */
  measured: Spread;
  reached: boolean;
  /** Why we do not reach the target. It is empty if we do. */
  reason: string;
}

/** How a cost grows with a size. */
export interface Curve {
  what: string;
  /** The quantity that grows, such as "operations". */
  of: string;
  unit: string;
  points: { size: number; value: number }[];
  /** The exponent of the fitted law. A value of 1 means linear. */
  exponent: number;
  /** The law in words, and its bounds. */
  law: string;
}

/** The median of the measurements, and the quartiles below and above it. */
export interface Spread {
  median: number;
  p25: number;
  p75: number;
}
