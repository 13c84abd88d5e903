/**
 * Summarizes measured files: the rows of the printed tables.
 */
import type { MeasuredFile } from "./measure-file.ts";

export interface Spread {
  median: number;
  p90: number;
  largest: number;
}

export interface Summary {
  files: number;
  lines: number;
  fileLines: Spread;
  functions: number;
  functionLines: Spread;
  /** Comment lines divided by non-blank lines, from 0 to 1. */
  commentShare: number;
}

/** Summarizes `files`. */
export function summarize(files: readonly MeasuredFile[]): Summary {
  const functions = files.flatMap((file) => file.functions);
  return {
    files: files.length,
    lines: sum(files.map(({ lines }) => lines)),
    fileLines: spread(files.map(({ lines }) => lines)),
    functions: functions.length,
    functionLines: spread(functions.map(({ lines }) => lines)),
    commentShare:
      sum(files.map(({ commentLines }) => commentLines)) /
      Math.max(1, sum(files.map(({ nonBlankLines }) => nonBlankLines))),
  };
}

/** Uses the nearest rank, so that each figure is the length of a real file or function. 0 if there are none. */
function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
  return { median: at(0.5), p90: at(0.9), largest: at(1) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
