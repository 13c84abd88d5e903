/**
 * A table of benchmarks as a chart: each contender beside ours, on a scale of ratios, with the quartiles as a bar. There are two of it:
 * with the names beside the rows, and, for a phone, above them.
 */

import type { Table } from "@cbss/testing/benchmark-result";
import { dot, ruleX, ruleY, text } from "@observablehq/plot";
import { threeDigits } from "../benchmark-results.ts";
import { aheadOfOurs } from "./ahead-of-ours.ts";
import { type ChartOptions, chartFigure, renderChart } from "./render-chart.ts";

interface Point {
  readonly contender: string;
  readonly ratio: number;
  readonly from: number;
  readonly to: number;
  readonly kind: "ours" | "ahead" | "behind";
  readonly said: string;
}

interface Layout {
  readonly name: string;
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly row: number;
}

const wide: Layout = { name: "chart-wide", width: 740, left: 265, right: 125, row: 26 };
const narrow: Layout = { name: "chart-narrow", width: 360, left: 6, right: 104, row: 44 };

export function tableChart(table: Table): string {
  const { figure, betterIs, rounds } = table;
  const points = pointsOf(table);
  const ours = points[0]?.contender ?? "";
  const direction = betterIs === "lower" ? "further left is better" : "further right is better";
  const quartiles = rounds > 1 ? `; the bars are the quartiles of ${rounds} rounds` : "";
  const description = points.map(({ contender, said }) => `${contender}: ${said}`).join("; ");
  const charts = [wide, narrow].map((layout) =>
    renderChart(
      optionsOf(points, layout),
      { label: `${figure}, each beside ${ours}`, description },
      layout.name,
    ),
  );
  return chartFigure(charts, `Times ${ours}; ${direction}${quartiles}.`);
}

function optionsOf(points: readonly Point[], { width, left, right, row }: Layout): ChartOptions {
  const domain = [
    Math.min(...points.map(({ from }) => from)) / 1.15,
    Math.max(...points.map(({ to }) => to)) * 1.1,
  ];
  const at = { y: "contender", fill: "currentColor" } as const;
  const above = left < 100 ? -14 : 0;
  const name = { ...at, frameAnchor: "left", text: "contender", dy: above } as const;
  return {
    width,
    height: points.length * row + 30,
    marginLeft: left,
    marginRight: right,
    marginTop: 26,
    marginBottom: 4,
    x: { type: "log", domain, axis: null },
    y: { domain: points.map(({ contender }) => contender), axis: null },
    marks: [
      text(ticksIn(domain), {
        x: (tick) => tick,
        text: (tick) => `${threeDigits(tick)}×`,
        frameAnchor: "top",
        dy: -14,
      }),
      ruleX(ticksIn(domain), { stroke: "currentColor", strokeOpacity: 0.12 }),
      ruleX([1], { stroke: "var(--chart-ours)", strokeDasharray: "3 3" }),
      ruleY(points, { y: "contender", x1: () => 1, x2: "ratio", stroke: colourOf, strokeWidth: 2 }),
      ruleY(points, {
        y: "contender",
        x1: "from",
        x2: "to",
        stroke: colourOf,
        strokeWidth: 9,
        strokeOpacity: 0.35,
      }),
      dot(points, { y: "contender", x: "ratio", fill: colourOf, r: 5, symbol: symbolOf }),
      text(
        points,
        above
          ? { ...name, textAnchor: "start", stroke: "var(--sl-color-bg-nav)", strokeWidth: 5 }
          : { ...name, textAnchor: "end", dx: -12 },
      ),
      text(points, { ...at, frameAnchor: "right", dx: right - 4, text: "said", textAnchor: "end" }),
    ],
  };
}

const colourOf = ({ kind }: Point): string => `var(--chart-${kind})`;
const symbolOf = ({ kind }: Point): string => (kind === "ahead" ? "diamond" : "circle");

function ticksIn([from = 0, to = 0]: readonly number[]): number[] {
  const within = (tick: number): boolean => tick >= from && tick <= to;
  const coarse = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200].filter(within);
  return coarse.length > 1 ? coarse : [0.8, 0.9, 1, 1.1, 1.2, 1.5].filter(within);
}

function pointsOf(table: Table): Point[] {
  const [ours] = table.rows;
  const scale = ours?.value.median ?? 1;
  const ahead = aheadOfOurs(table);
  return table.rows.map((row) => {
    const { contender, value } = row;
    const kind = row === ours ? "ours" : ahead.includes(row) ? "ahead" : "behind";
    const said = `${threeDigits(value.median)} ${table.unit}${kind === "ahead" ? ", ahead" : ""}`;
    const [ratio, from, to] = [value.median / scale, value.p25 / scale, value.p75 / scale];
    return { contender, ratio, from, to, kind, said };
  });
}
