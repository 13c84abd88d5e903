/**
 * The last results of the benchmarks, from the committed files.
 */
import type { BenchmarkResult, Curve, Table, Target } from "@cbss/testing/benchmark-result";
import { benchmarkResults, threeDigits } from "../benchmark-results.ts";
import { curveChart } from "../charts/curve-chart.ts";
import { tableChart } from "../charts/table-chart.ts";
import { table } from "../markdown.ts";
import { joinParts, type Part } from "./part.ts";

/** A section for each benchmark: charts with folded tables below them. In Markdown only the tables. */
export function benchmarks(): Part {
  return joinParts(benchmarkResults.flatMap(section));
}

/** The first figure of each benchmark, in one line. */
export function benchmarkSummary(): string {
  return benchmarkResults
    .flatMap(({ benchmark, tables }) => tables.slice(0, 1).map((table) => summaryOf(benchmark, table)))
    .join("\n");
}

function summaryOf(benchmark: string, { figure, unit, rows, betterIs }: Table): string {
  const [ours, ...others] = rows;
  const median = ours?.value.median ?? 1;
  const named = others.filter(({ contender }) => !/^(@cbss\/|cbss-|docs site)/.test(contender));
  const [best] = named.toSorted(
    (one, other) => (one.value.median - other.value.median) * (betterIs === "lower" ? 1 : -1),
  );
  const beside = best
    ? `; the nearest other, ${best.contender}, ${threeDigits(best.value.median / median)} times that`
    : "";
  return `- [${benchmark}](#${benchmark}), ${figure}: ${ours?.contender} ${threeDigits(median)} ${unit}${beside}.`;
}

function section(result: BenchmarkResult): (Part | string)[] {
  const { benchmark, title, machine, versions, tables, targets, curves, notes } = result;
  const { measuredOn, node, processor, cores, platform } = machine;
  const listed = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    `## ${capital(benchmark)}`,
    `${title}. To measure again: \`pnpm bench ${benchmark}\`.`,
    ...tables.map((table) => drawn(`**${capital(table.figure)}**`, tableChart(table), figureTable(table))),
    ...(curves.length > 0 ? [drawn("**How costs grow**", curveChart(curves), curveTable(curves))] : []),
    ...(targets.length > 0 ? [folded("Targets", targetTable(targets))] : []),
    ...(notes.length > 0 ? [notes.map((note) => `- ${note}`).join("\n")] : []),
    folded(
      "Test machine",
      `Measured on ${measuredOn}, Node ${node}, ${processor}, ${cores} cores, ${platform}: ${listed.join(", ")}.`,
    ),
  ];
}

const capital = (text: string): string => text.replace(/^./, (first) => first.toUpperCase());

function drawn(title: string, chart: string, asTable: string): Part {
  return {
    page: `${title}\n\n${chart}\n\n${folded("As a table", asTable).page}`,
    markdownCopy: asTable,
  };
}

const folded = (summary: string, text: string): Part => ({
  page: `<details>\n<summary>${summary}</summary>\n\n${text}\n\n</details>`,
  markdownCopy: text,
});

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
