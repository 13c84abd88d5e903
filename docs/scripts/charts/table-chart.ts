/**
 * A table of benchmarks as a chart: each contender compared with ours, on a scale of ratios, with the quartiles as a bar. There are two
 * versions: one with the names beside the rows and, for phones, one with the names above them.
 */

import type { Table } from "@cbss/testing/benchmark-result";
import { dot, type Markish, ruleX, ruleY, text } from "@observablehq/plot";
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

/** Draws a table. */
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

function optionsOf(points: readonly Point[], layout: Layout): ChartOptions {
  const { width, left, right, row } = layout;
  const [from, to] = [points.map((point) => point.from), points.map((point) => point.to)];
  const domain = [Math.min(...from) / 1.15, Math.max(...to) * 1.1];
  return {
    width,
    height: points.length * row + 30,
    marginLeft: left,
    marginRight: right,
    marginTop: 26,
    marginBottom: 4,
    x: { type: "log", domain, axis: null },
    y: { domain: points.map(({ contender }) => contender), axis: null },
    marks: [...scaleOf(domain), ...rowsOf(points), ...labelsOf(points, layout)],
  };
}

function scaleOf(domain: readonly number[]): Markish[] {
  const ticks = ticksIn(domain);
  const times = (tick: number): string => `${threeDigits(tick)}×`;
  return [
    text(ticks, { x: (tick) => tick, text: times, frameAnchor: "top", dy: -14 }),
    ruleX(ticks, { stroke: "currentColor", strokeOpacity: 0.12 }),
    ruleX([1], { stroke: "var(--chart-ours)", strokeDasharray: "3 3" }),
  ];
}

function rowsOf(points: readonly Point[]): Markish[] {
  const bar = { y: "contender", stroke: colourOf } as const;
  return [
    ruleY(points, { ...bar, x1: () => 1, x2: "ratio", strokeWidth: 2 }),
    ruleY(points, { ...bar, x1: "from", x2: "to", strokeWidth: 9, strokeOpacity: 0.35 }),
    dot(points, { y: "contender", x: "ratio", fill: colourOf, r: 5, symbol: symbolOf }),
  ];
}

function labelsOf(points: readonly Point[], { left, right }: Layout): Markish[] {
  const at = { y: "contender", fill: "currentColor" } as const;
  const name = { ...at, frameAnchor: "left", text: "contender" } as const;
  const above = { dy: -14, textAnchor: "start", stroke: "var(--sl-color-bg-nav)", strokeWidth: 5 } as const;
  const beside = { dx: -12, textAnchor: "end" } as const;
  return [
    text(points, { ...name, ...(left < 100 ? above : beside) }),
    text(points, { ...at, frameAnchor: "right", dx: right - 4, text: "said", textAnchor: "end" }),
  ];
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
