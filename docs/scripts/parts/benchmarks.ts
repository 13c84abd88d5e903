/**
 * What the benchmarks measured last, from the results that are committed beside them.
 */
import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { BenchmarkResult, Curve, Table, Target } from "../../../packages/bench/src/harness/result.ts";
import { table } from "../markdown.ts";

const folder = fileURLToPath(new URL("../../../packages/bench/results/", import.meta.url));

/** A section for each benchmark. */
export function benchmarks(): string {
  const results: BenchmarkResult[] = globSync("*.json", { cwd: folder })
    .sort()
    .map((file) => JSON.parse(readFileSync(`${folder}${file}`, "utf8")));
  return results.map(section).join("\n\n");
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
    `${title}.`,
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
    number(measured.median),
    reached ? "reached" : `**not reached**${reason && `: ${reason}`}`,
  ]);
  return table(["what", "target", "measured", ""], rows);
}

function figureTable({ figure, unit, betterIs, baseline, rounds, rows }: Table): string {
  const lines = rows.map(({ contender, value, ratio }) => [
    contender,
    `${number(value.median)} ${unit}`,
    `${number(ratio.median)} (${number(ratio.p25)}–${number(ratio.p75)})`,
  ]);
  return `**${figure}**, ${betterIs} is better, ${rounds} rounds\n\n${table(["", "median", `of ${baseline}`], lines)}`;
}

function curveTable(curves: readonly Curve[]): string {
  const rows = curves.map(({ what, of, unit, points, law }) => [
    what,
    points.map(({ size, value }) => `${size}: ${number(value)}`).join(", "),
    `${unit} by ${of}`,
    law,
  ]);
  return table(["what grows", "measured", "", "law"], rows);
}

function number(value: number): string {
  return String(Number(value.toPrecision(3)));
}
