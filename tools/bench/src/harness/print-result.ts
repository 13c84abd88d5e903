import type { BenchmarkResult, Curve, Spread, Table, Target } from "@cbss/testing/benchmark-result";
import { markdownTable } from "markdown-table";

/** Prints a result: tables of ratios with their spread, the targets, and the machine and versions. */
export function printResult(result: BenchmarkResult): void {
  const { machine, versions, seed } = result;
  console.log(`\n${result.title}`);
  console.log(`Node ${machine.node}, ${machine.processor}, ${machine.cores} cores, ${machine.measuredOn}`);
  console.log(
    Object.entries(versions)
      .map((version) => version.join(" "))
      .join(", "),
  );
  if (seed !== null) console.log(`order of the rounds: --seed ${seed}`);

  result.tables.forEach(printFigure);
  result.curves.forEach(printCurve);
  if (result.targets.length > 0) printTargets(result.targets);
  if (result.notes.length > 0) console.log("");
  for (const note of result.notes) console.log(`- ${note}`);
}

function printFigure({ figure, unit, betterIs, baseline, rounds, rows }: Table): void {
  const spread = rounds > 1 ? `, ${rounds} rounds; median, p25–p75 in brackets` : "";
  console.log(`\n${figure} (${unit}, ${betterIs} is better)${spread}`);
  printTable(
    ["contender", unit, `ratio to ${baseline}`],
    rows.map(({ contender, value, ratio }) => [contender, short(value.median), written(ratio)]),
  );
}

function printCurve({ what, of, unit, points, exponent, law }: Curve): void {
  console.log(`\n${what}: ${unit} for a number of ${of}`);
  printTable(
    [of, unit],
    points.map(({ size, value }) => [String(size), short(value)]),
  );
  console.log(`grows with the power ${exponent.toFixed(2)}: ${law}`);
}

function printTargets(targets: readonly Target[]): void {
  console.log("");
  printTable(
    ["", "target of", "wanted", "measured"],
    targets.map(({ what, target, measured, reached }) => [
      reached ? "✓" : "✗",
      what,
      target,
      written(measured),
    ]),
  );
  for (const { what, reached, reason } of targets) {
    if (!reached) console.log(`✗ ${what}: ${reason || "not reached."}`);
  }
}

/** As Markdown, so that it can be read in a terminal and pasted into an issue. */
function printTable(headings: string[], rows: string[][]): void {
  console.log(markdownTable([headings, ...rows]));
}

function written({ median, p25, p75 }: Spread): string {
  return p25 === p75 ? short(median) : `${short(median)} (${short(p25)}–${short(p75)})`;
}

function short(value: number): string {
  return value < 100 ? Number(value.toPrecision(3)).toString() : value.toFixed(0);
}
