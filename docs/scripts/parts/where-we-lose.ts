/**
 * The unfavourable results of the benchmarks: peers ahead of us, targets that we miss, and costs that grow too fast.
 */
import type { BenchmarkResult, Curve, Table } from "@cbss/testing/benchmark-result";
import { benchmarkResults, threeDigits } from "../benchmark-results.ts";
import { aheadOfOurs } from "../charts/ahead-of-ours.ts";
import { anchorOf, table } from "../markdown.ts";
import { folded, joinParts, type Part, within } from "./part.ts";

export const whereWeLose = (): Part => whereWeLoseIn(benchmarkResults);

/** The same for given results: the counts, with the folded details below. */
export function whereWeLoseIn(results: readonly BenchmarkResult[]): Part {
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
  const sections = [
    ...section("Figures in which a peer is ahead", ["figure", "ours", "ahead, as a part of ours"], ahead),
    ...section("Targets that we miss", ["what", "target", "measured", "why"], missed),
    ...section("Costs that grow faster than their input", ["what", "law"], curves),
  ];
  return within("benchmark-losses", joinParts(sections));
}

function section(what: string, heads: readonly string[], rows: readonly (readonly string[])[]): Part[] {
  if (rows.length === 0) return [];
  const { page, markdownCopy } = folded(`${what}: ${rows.length}`, table(heads, rows));
  return [{ page, markdownCopy: `${what}:\n\n${markdownCopy}` }];
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
