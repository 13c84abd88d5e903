/**
 * What the benchmarks measured last, from the results that are committed beside them.
 */
import type { BenchmarkResult, Curve, Table, Target } from "@cbss/testing/benchmark-result";
import { benchmarkResults, threeDigits } from "../benchmark-results.ts";
import { table } from "../markdown.ts";

/** A section for each benchmark. */
export function benchmarks(): string {
  return benchmarkResults.map(section).join("\n\n");
}

function section({
  benchmark,
  title,
  machine,
  versions,
  tables,
  targets,
  curves,
  notes,
}: BenchmarkResult): string {
  const { measuredOn, node, processor, cores, platform } = machine;
  const listed = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    `## ${benchmark[0]?.toUpperCase()}${benchmark.slice(1)}`,
    `${title}. Again: \`pnpm bench ${benchmark}\`.`,
    ...(targets.length > 0 ? [targetTable(targets)] : []),
    ...tables.map(figureTable),
    ...(curves.length > 0 ? [curveTable(curves)] : []),
    ...(notes.length > 0 ? [notes.map((note) => `- ${note}`).join("\n")] : []),
    `Measured on ${measuredOn}, Node ${node}, ${processor}, ${cores} cores, ${platform}: ${listed.join(", ")}.`,
  ].join("\n\n");
}

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
