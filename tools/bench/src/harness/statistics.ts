/**
 * Medians and their spread. On a shared machine, a mean depends more on the other programs.
 */
import type { Spread } from "@cbss/testing/benchmark-result";

export function spreadOf(values: number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  return { median: quantile(sorted, 0.5), p25: quantile(sorted, 0.25), p75: quantile(sorted, 0.75) };
}

/** A figure that is counted and not measured has no spread. */
export function exactly(value: number): Spread {
  return { median: value, p25: value, p75: value };
}

/**
 * Half the width of the 95 % confidence interval of the median, as a fraction of the median. It is computed from the ranks,
 * so it does not depend on the distribution of the values.
 */
export function uncertaintyOf(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const reach = 0.98 / Math.sqrt(sorted.length);
  return (quantile(sorted, 0.5 + reach) - quantile(sorted, 0.5 - reach)) / 2 / quantile(sorted, 0.5);
}

function quantile(sorted: number[], at: number): number {
  const rank = Math.min(Math.max(at, 0), 1) * (sorted.length - 1);
  const below = sorted[Math.floor(rank)] ?? Number.NaN;
  const above = sorted[Math.ceil(rank)] ?? Number.NaN;
  return below + (above - below) * (rank - Math.floor(rank));
}

/**
 * The exponent of the power law that fits best: the slope of the points with two logarithmic scales. 1 is linear; 0 does
 * not depend on the size.
 */
export function exponentOf(points: { size: number; value: number }[]): number {
  const logs = points.map(({ size, value }) => [Math.log(size), Math.log(value)] as const);
  const meanX = mean(logs.map(([x]) => x));
  const meanY = mean(logs.map(([, y]) => y));
  const covariance = mean(logs.map(([x, y]) => (x - meanX) * (y - meanY)));
  return covariance / mean(logs.map(([x]) => (x - meanX) ** 2));
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
