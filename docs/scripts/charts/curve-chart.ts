/**
 * How costs grow, as lines on logarithmic scales: each starts at 1, and what grows as its size does runs along the dashed line.
 */

import type { Curve } from "@cbss/testing/benchmark-result";
import { axisX, axisY, line, ruleX, ruleY, text } from "@observablehq/plot";
import { threeDigits } from "../benchmark-results.ts";
import { chartFigure, renderChart } from "./render-chart.ts";

export function curveChart(curves: readonly Curve[]): string {
  const points = curves.flatMap(({ what, points: [first, ...others] }) =>
    [first, ...others].flatMap((point) =>
      first && point ? [{ what, size: point.size / first.size, value: point.value / first.value }] : [],
    ),
  );
  const largest = Math.max(...points.map(({ size }) => size));
  const steep = new Set(curves.filter(({ exponent }) => exponent > 1.1).map(({ what }) => what));
  const colour = ({ what }: { what: string }): string =>
    steep.has(what) ? "var(--chart-ahead)" : "var(--chart-behind)";
  const ends = curves.flatMap(({ what }) => points.filter((point) => point.what === what).slice(-1));
  const linear = [1, largest].map((size) => ({ size, value: size }));
  const decades = [1, 10, 100, 1000, 10_000, 100_000].filter((decade) => decade <= largest);
  const grid = { stroke: "currentColor", strokeOpacity: 0.12 };
  const chart = renderChart(
    {
      width: 740,
      height: 320,
      marginLeft: 60,
      marginRight: 345,
      marginBottom: 40,
      x: { type: "log", domain: [1, largest] },
      y: { type: "log", domain: [0.8, Math.max(largest, ...points.map(({ value }) => value))] },
      marks: [
        axisX(decades, { tickFormat: times, label: "size", tickSize: 0 }),
        axisY(decades, { tickFormat: times, label: "cost", tickSize: 0 }),
        ruleX(decades, grid),
        ruleY(decades, grid),
        line(linear, { x: "size", y: "value", stroke: "var(--chart-ours)", strokeDasharray: "3 3" }),
        line(points, { x: "size", y: "value", z: "what", stroke: colour, strokeWidth: 2, marker: "dot" }),
        text(spread(ends), {
          x: () => largest,
          y: "at",
          dx: 10,
          text: "what",
          textAnchor: "start",
          fill: "currentColor",
        }),
      ],
    },
    {
      label: "How costs grow with sizes",
      description: curves.map(({ what, law }) => `${what}: ${law}`).join("; "),
    },
  );
  return chartFigure(
    [chart],
    "Times the smallest size, both ways; along the dashed line a cost grows as its size does.",
  );
}

const times = (value: number): string => `${threeDigits(value)}×`;

/** Labels that lie on each other are moved apart, from below upwards. */
function spread(ends: readonly { what: string; value: number }[]): { what: string; at: number }[] {
  let last = 0;
  return ends
    .toSorted((one, other) => one.value - other.value)
    .map(({ what, value }) => {
      last = Math.max(value, last * 1.75);
      return { what, at: last };
    });
}
