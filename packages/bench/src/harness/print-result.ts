import type { BenchmarkResult } from "./result.ts";
import type { Spread } from "./statistics.ts";

/** Prints a result: tables of ratios with their spread, the targets beside, and what it was measured with. */
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

  for (const { figure, unit, betterIs, baseline, rounds, rows } of result.tables) {
    console.log(
      `\n${figure} (${unit}, ${betterIs} is better), ${rounds} rounds; median, p25–p75 in brackets`,
    );
    console.table(
      rows.map(({ contender, value, ratio }) => ({
        contender,
        [unit]: short(value.median),
        [`ratio to ${baseline}`]: written(ratio),
      })),
    );
  }
  for (const { what, of, unit, points, exponent, law } of result.curves) {
    console.log(`\n${what}: ${unit} for a number of ${of}`);
    console.table(points.map(({ size, value }) => ({ [of]: size, [unit]: short(value) })));
    console.log(`grows with the power ${exponent.toFixed(2)}: ${law}`);
  }
  if (result.targets.length > 0) {
    console.log("\nTargets");
    console.table(
      result.targets.map(({ what, target, measured, reached, reason }) => ({
        what,
        target,
        measured: written(measured),
        reached: reached ? "yes" : "no",
        reason,
      })),
    );
  }
  for (const note of result.notes) console.log(`- ${note}`);
}

function written({ median, p25, p75 }: Spread): string {
  return p25 === p75 ? short(median) : `${short(median)} (${short(p25)}–${short(p75)})`;
}

function short(value: number): string {
  return value < 100 ? Number(value.toPrecision(3)).toString() : value.toFixed(0);
}
