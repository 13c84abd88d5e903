import type { Curve, Target } from "@cbss/testing/benchmark-result";
import { exactly, exponentOf, spreadOf } from "../harness/statistics.ts";

interface Point {
  size: number;
  value: number;
}

/** Measures each size several times, after a measurement that does not count. */
export async function measureCurve(
  about: { what: string; of: string; unit: string; why: string },
  sizes: number[],
  rounds: number,
  measure: (size: number) => Promise<number>,
): Promise<Curve> {
  const points: Point[] = [];
  for (const size of sizes) {
    await measure(size);
    const values: number[] = [];
    for (let round = 0; round < rounds; round++) values.push(await measure(size));
    points.push({ size, value: spreadOf(values).median });
  }
  return curveOf(about.what, about.of, about.unit, points, about.why);
}

/** A curve with its law: the measured law between the two largest sizes, and a sentence with the reason. */
export function curveOf(what: string, of: string, unit: string, points: Point[], why: string): Curve {
  // With small sizes, fixed costs would hide how the rest grows.
  const exponent = exponentOf(points.slice(-2));
  return { what, of, unit, points, exponent, law: `${measuredLaw(points, exponent, of, unit)} ${why}` };
}

/** The target for a cost that grows with the operations of the document. */
export function atMostLinear({ what, exponent, law }: Curve): Target {
  const reached = exponent <= 1.1;
  return {
    what,
    target: "not worse than linear in operations: a power of at most 1.1",
    measured: exactly(exponent),
    reached,
    reason: reached ? "" : law,
  };
}

/** `In proportion to the operations, with the power 1.02: 1.67 ms for each more.` */
function measuredLaw(points: Point[], exponent: number, of: string, unit: string): string {
  const [before, last] = points.slice(-2) as [Point, Point];
  const each = Number(((last.value - before.value) / (last.size - before.size)).toPrecision(3));
  return `${proportionOf(exponent)} to the ${of}, with the power ${exponent.toFixed(2)}: ${each} ${unit} for each more.`;
}

/** A tenth of a power counts as noise. */
function proportionOf(exponent: number): string {
  if (exponent < 0.9) return "Less than in proportion";
  return exponent <= 1.1 ? "In proportion" : "More than in proportion";
}
