/**
 * The growth of costs, as lines on logarithmic scales. Each starts at 1, and a cost in proportion to its size follows the dashed line.
 * A letter at the end of each line refers to a list of names below the chart.
 */

import type { Curve } from "@cbss/testing/benchmark-result";
import { axisX, axisY, line, ruleX, ruleY, text } from "@observablehq/plot";
import { threeDigits } from "../benchmark-results.ts";
import { type ChartOptions, chartFigure, renderChart } from "./render-chart.ts";

interface Point {
  readonly what: string;
  readonly size: number;
  readonly value: number;
  readonly colour: string;
}

/** Draws several curves in one chart, the steepest first. */
export function curveChart(curves: readonly Curve[]): string {
  const sorted = curves.toSorted((one, other) => growthOf(other) - growthOf(one));
  const points = sorted.flatMap(pointsOf);
  const ends = sorted.flatMap((curve) => pointsOf(curve).slice(-1));
  const description = curves.map(({ what, law }) => `${what}: ${law}`).join("; ");
  const chart = renderChart(optionsOf(points, ends), { label: "How costs grow with sizes", description });
  const note = "Relative to the smallest size; along the dashed line, cost and size grow alike.";
  const names = sorted.map(({ what }) => `<li>${what}</li>`).join("");
  return chartFigure("How costs grow", note, [chart, `<ol class="chart-names" type="a">${names}</ol>`]);
}

const growthOf = (curve: Curve): number => pointsOf(curve).at(-1)?.value ?? 1;

/** A curve relative to its first point, which is 1. */
function pointsOf({ what, points, exponent }: Curve): Point[] {
  const [first] = points;
  const colour = exponent > 1.1 ? "var(--chart-ahead)" : "var(--chart-behind)";
  if (!first) return [];
  return points.map(({ size, value }) => ({
    what,
    size: size / first.size,
    value: value / first.value,
    colour,
  }));
}

function optionsOf(points: readonly Point[], ends: readonly Point[]): ChartOptions {
  const largest = Math.max(...points.map(({ size }) => size));
  const decades = [1, 10, 100, 1000, 10_000, 100_000].filter((decade) => decade <= largest);
  const linear = [1, largest].map((size) => ({ size, value: size }));
  const grid = { stroke: "currentColor", strokeOpacity: 0.12 };
  const axis = { tickFormat: times, tickSize: 0 };
  const label = { x: "size", dx: 12, textAnchor: "start", fill: "currentColor", fontWeight: 600 } as const;
  return {
    width: 440,
    height: 220,
    marginLeft: 60,
    marginRight: 40,
    marginTop: 28,
    marginBottom: 40,
    x: { type: "log", domain: [1, largest] },
    y: { type: "log", domain: [0.8, Math.max(largest, ...points.map(({ value }) => value))] },
    marks: [
      axisX(decades, { ...axis, label: "size" }),
      axisY(decades, { ...axis, label: "cost" }),
      ruleX(decades, grid),
      ruleY(decades, grid),
      line(linear, { x: "size", y: "value", stroke: "var(--chart-ours)", strokeDasharray: "3 3" }),
      line(points, { x: "size", y: "value", z: "what", stroke: "colour", strokeWidth: 2, marker: "dot" }),
      text(spread(ends), { ...label, y: "at", text: "letter" }),
    ],
    color: { type: "identity" },
  };
}

const times = (value: number): string => `${threeDigits(value)}×`;

/** A letter for each line. Overlapping letters are moved apart, from the bottom to the top. */
function spread(ends: readonly Point[]): { letter: string; size: number; at: number }[] {
  let last = 0;
  return ends
    .map(({ size, value }, i) => ({ letter: String.fromCharCode(97 + i), size, value }))
    .toReversed()
    .map(({ letter, size, value }) => {
      last = Math.max(value, last * 2.4);
      return { letter, size, at: last };
    });
}
