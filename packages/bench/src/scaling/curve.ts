import type { Curve } from "../harness/result.ts";
import { exponentOf, spreadOf } from "../harness/statistics.ts";

/** The power between the two largest sizes: at the small end a fixed cost would hide how the rest grows. */
export function lawOf(points: { size: number; value: number }[]): number {
  return exponentOf(points.slice(-2));
}

/** Measures each size some times, after one that does not count. */
export async function curve(
  what: string,
  of: string,
  unit: string,
  sizes: number[],
  law: string,
  rounds: number,
  measure: (size: number) => Promise<number>,
): Promise<Curve> {
  const points: { size: number; value: number }[] = [];
  for (const size of sizes) {
    await measure(size);
    const values: number[] = [];
    for (let round = 0; round < rounds; round++) values.push(await measure(size));
    points.push({ size, value: spreadOf(values).median });
  }
  return { what, of, unit, points, exponent: lawOf(points), law };
}
