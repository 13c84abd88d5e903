/**
 * The contenders that are better than ours in a table of benchmarks.
 */
import type { Table } from "@cbss/testing/benchmark-result";

type Row = Table["rows"][number];

/** The rows that are better than the first row, which is ours, without other rows with our name. Less than 3 % is noise and does not count. */
export function aheadOfOurs({ rows, betterIs }: Table): Row[] {
  const [ours, ...others] = rows;
  const limit = (ours?.value.median ?? 0) * (betterIs === "lower" ? 0.97 : 1.03);
  return others
    .filter(({ contender }) => !/^(@cbss\/|cbss-)/.test(contender))
    .filter(({ value }) => (betterIs === "lower" ? value.median < limit : value.median > limit));
}
