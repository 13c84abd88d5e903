/**
 * What a benchmark writes to `results/<name>.json`: the page "Benchmarks" of the docs is generated from these files.
 */

/** One benchmark, on one machine, on one day. */
export interface BenchmarkResult {
  /** Its name on the command line, such as `client`: also the name of the file. */
  benchmark: string;
  /** One sentence: what is compared. */
  title: string;
  machine: Machine;
  /** Version by package, ours included. */
  versions: Record<string, string>;
  /** From which the order of every round follows; null where nothing is shuffled. */
  seed: number | null;
  tables: Table[];
  targets: Target[];
  curves: Curve[];
  /** Whole sentences: what a reader may miss here, and where we lose. */
  notes: string[];
}

/** What one kind of measurement brings into a result. */
export type Part = Pick<BenchmarkResult, "tables" | "targets">;

export interface Machine {
  /** The day, such as 2026-11-22. */
  measuredOn: string;
  node: string;
  processor: string;
  cores: number;
  platform: string;
}

/** Contenders beside each other in one figure. */
export interface Table {
  /** What is measured, such as "per call, stubbed fetch". */
  figure: string;
  /** The unit of `value`; absolute figures are those of one machine on one day. */
  unit: string;
  betterIs: "lower" | "higher";
  /** The contender whose ratio is 1. */
  baseline: string;
  rounds: number;
  rows: { contender: string; value: Spread; ratio: Spread }[];
}

/** One line of the targets, and whether it is reached. */
export interface Target {
  /** What is compared, such as "client, per call, stubbed fetch". */
  what: string;
  /** In words, such as "at most 0.60 of the hand-written baseline". */
  target: string;
  /** A ratio, or a number of bytes. */
  measured: Spread;
  reached: boolean;
  /** Why it is not reached; empty where it is. */
  reason: string;
}

/** How a cost grows with a size. */
export interface Curve {
  what: string;
  /** What grows, such as "operations". */
  of: string;
  unit: string;
  points: { size: number; value: number }[];
  /** The exponent of the law that fits: 1 is linear. */
  exponent: number;
  /** The law in words, and what bounds it. */
  law: string;
}

/** The middle of what was measured, and the two quarters around it. */
export interface Spread {
  median: number;
  p25: number;
  p75: number;
}
