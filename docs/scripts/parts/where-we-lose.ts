/**
 * The unfavourable results of the benchmarks: peers ahead of us, targets that we miss, and costs that grow too fast.
 */
import type { BenchmarkResult, Curve, Table } from "@cbss/testing/benchmark-result";
import { benchmarkResults, threeDigits } from "../benchmark-results.ts";
import { aheadOfOurs } from "../charts/ahead-of-ours.ts";
import { anchorOf, table } from "../markdown.ts";

export const whereWeLose = (): string => whereWeLoseIn(benchmarkResults);

/** The same for given results. */
export function whereWeLoseIn(results: readonly BenchmarkResult[]): string {
  const ahead = results.flatMap(({ benchmark, tables }) =>
    tables.filter((one) => aheadOfOurs(one).length > 0).map((one) => aheadRow(benchmark, one)),
  );
  const missed = results.flatMap(({ benchmark, targets }) =>
    targets
      .filter(({ reached }) => !reached)
      .map(({ what, target, measured, reason }) => [
        `${linkTo(benchmark)}: ${what}`,
        target,
        threeDigits(measured.median),
        reason,
      ]),
  );
  const curves = results.flatMap(({ benchmark, curves }) =>
    curves.filter(growsTooFast).map(({ what, law }) => [`${linkTo(benchmark)}: ${what}`, law]),
  );
  return [
    ...section("A peer is ahead of ours:", ["figure", "ours", "ahead, as a part of ours"], ahead),
    ...section("We miss our target:", ["what", "target", "measured", "why"], missed),
    ...section("A cost grows faster than its input:", ["what", "law"], curves),
  ].join("\n\n");
}

function section(lead: string, heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return rows.length === 0 ? [] : [lead, table(heads, rows)];
}

function aheadRow(benchmark: string, one: Table): string[] {
  const [ours] = one.rows;
  const others = aheadOfOurs(one).map(
    ({ contender, value }) => `${contender} ${threeDigits(value.median / (ours?.value.median ?? 1))}`,
  );
  return [
    `${linkTo(benchmark)}: ${one.figure}, ${one.betterIs} is better`,
    `${ours?.contender}, ${threeDigits(ours?.value.median ?? 0)} ${one.unit}`,
    others.join("<br>"),
  ];
}

const growsTooFast = ({ exponent }: Curve): boolean => exponent > 1.1;

const linkTo = (benchmark: string): string => `[${benchmark}](#${anchorOf(benchmark)})`;
