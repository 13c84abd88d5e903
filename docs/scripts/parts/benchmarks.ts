/**
 * The last results of the benchmarks, from the committed files.
 */
import type { BenchmarkResult, Curve, Table, Target } from "@cbss/testing/benchmark-result";
import { benchmarkResults, threeDigits } from "../benchmark-results.ts";
import { curveChart } from "../charts/curve-chart.ts";
import { tableChart } from "../charts/table-chart.ts";
import { table } from "../markdown.ts";
import { folded, joinParts, type Part, within } from "./part.ts";

/** A section for each benchmark: charts with folded tables below them. In Markdown only the tables. */
export function benchmarks(): Part {
  // A section with one chart is half as wide: those stand last, side by side.
  const sorted = benchmarkResults.toSorted((one, other) => chartsOf(other).length - chartsOf(one).length);
  return within("benchmarks", joinParts(sorted.map(section)));
}

/** The first figure of each benchmark, in one line. */
export function benchmarkSummary(): Part {
  const lines = benchmarkResults.flatMap(({ benchmark, tables }) =>
    tables.slice(0, 1).map((table) => summaryOf(benchmark, table)),
  );
  return within("benchmark-summary", joinParts([lines.join("\n")]));
}

function summaryOf(benchmark: string, { figure, unit, rows, betterIs }: Table): string {
  const [ours, ...others] = rows;
  const median = ours?.value.median ?? 1;
  const named = others.filter(({ contender }) => !/^(@cbss\/|cbss-|docs site)/.test(contender));
  const [best] = named.toSorted(
    (one, other) => (one.value.median - other.value.median) * (betterIs === "lower" ? 1 : -1),
  );
  const beside = best ? `; nearest: ${best.contender}, ${threeDigits(best.value.median / median)}×` : "";
  return `- [${benchmark}](#${benchmark}), ${figure}: ${ours?.contender} ${threeDigits(median)} ${unit}${beside}.`;
}

function section(result: BenchmarkResult): Part {
  const { benchmark, title, machine, versions, targets, notes } = result;
  const { measuredOn, node, processor, cores, platform } = machine;
  const listed = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const charts = chartsOf(result);
  const folds = [
    ...(targets.length > 0 ? [folded("Targets", targetTable(targets))] : []),
    ...(notes.length > 0 ? [folded("Notes", notes.map((note) => `- ${note}`).join("\n"))] : []),
    folded(
      "Test machine",
      `Measured on ${measuredOn}, Node ${node}, ${processor}, ${cores} cores, ${platform}: ${listed.join(", ")}. ` +
        `To measure again: \`pnpm bench ${benchmark}\`.`,
    ),
  ];
  const parts = [
    `## ${capital(benchmark)}`,
    `${title}.`,
    within("benchmark-charts", joinParts(charts)),
    within("benchmark-folds", joinParts(folds)),
  ];
  return within(charts.length > 1 ? "benchmark benchmark-wide" : "benchmark", joinParts(parts));
}

function chartsOf({ tables, curves }: BenchmarkResult): Part[] {
  return [
    ...tables.map((table) => drawn(tableChart(table), figureTable(table))),
    ...(curves.length > 0 ? [drawn(curveChart(curves), curveTable(curves))] : []),
  ];
}

function drawn(chart: string, asTable: string): Part {
  const { page, markdownCopy } = folded("Table", asTable);
  return { page: `<div>\n\n${chart}\n\n${page}\n\n</div>`, markdownCopy };
}

const capital = (text: string): string => text.replace(/^./, (first) => first.toUpperCase());

function targetTable(targets: readonly Target[]): string {
  const rows = targets.map(({ what, target, measured, reached, reason }) => [
    what,
    target,
    threeDigits(measured.median),
    reached ? "reached" : `**not reached**${reason && `: ${reason}`}`,
  ]);
  return table(["what", "target", "measured", ""], rows);
}

function figureTable({ figure, unit, betterIs, baseline, rounds, rows }: Table): string {
  const lines = rows.map(({ contender, value, ratio }) => [
    contender,
    `${threeDigits(value.median)} ${unit}`,
    `${threeDigits(ratio.median)} (${threeDigits(ratio.p25)}–${threeDigits(ratio.p75)})`,
  ]);
  return `**${figure}**, ${betterIs} is better, ${rounds} rounds\n\n${table(["", "median", `of ${baseline}`], lines)}`;
}

function curveTable(curves: readonly Curve[]): string {
  const rows = curves.map(({ what, of, unit, points, law }) => [
    what,
    points.map(({ size, value }) => `${size}: ${threeDigits(value)}`).join(", "),
    `${unit} by ${of}`,
    law,
  ]);
  return table(["what grows", "measured", "", "law"], rows);
}
