/**
 * Who is ahead of ours in a table of benchmarks.
 */
import type { Table } from "@cbss/testing/benchmark-result";

type Row = Table["rows"][number];

/** Those that are better than the first row, which is ours, as is whatever has our name. By less than 3 % nobody is ahead: that is noise. */
export function aheadOfOurs({ rows, betterIs }: Table): Row[] {
  const [ours, ...others] = rows;
  const limit = (ours?.value.median ?? 0) * (betterIs === "lower" ? 0.97 : 1.03);
  return others
    .filter(({ contender }) => !/^(@cbss\/|cbss-)/.test(contender))
    .filter(({ value }) => (betterIs === "lower" ? value.median < limit : value.median > limit));
}
