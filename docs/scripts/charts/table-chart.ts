/**
 * A table of benchmarks as a chart: each contender compared with ours, on a scale of ratios, with the quartiles as a bar. The names are
 * beside the rows. On a phone, or if they are long, they are above the rows.
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
  readonly median: string;
}

interface Layout {
  readonly name: string;
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly row: number;
}

const beside: Layout = { name: "chart-beside", width: 440, left: 218, right: 92, top: 22, row: 22 };
const above: Layout = { name: "chart-above", width: 360, left: 6, right: 92, top: 34, row: 38 };
const LONGEST_BESIDE = 34;

/** Draws a table. */
export function tableChart(table: Table): string {
  const { figure, unit, betterIs, rounds } = table;
  const points = pointsOf(table);
  const ours = points[0]?.contender ?? "";
  const note = `In ${unit}; 1× is ${ours}; ${betterIs} is better${rounds > 1 ? `; ${rounds} rounds` : ""}.`;
  const description = points.map(({ contender, median, kind }) => {
    return `${contender}: ${median} ${unit}${kind === "ahead" ? ", ahead" : ""}`;
  });
  const text = { label: `${figure}, each beside ${ours}`, description: description.join("; ") };
  const isShort = points.every(({ contender }) => contender.length <= LONGEST_BESIDE);
  const charts = isShort
    ? [beside, above].map((layout) => renderChart(optionsOf(points, layout), text, layout.name))
    : [renderChart(optionsOf(points, above), text, "chart-long")];
  return chartFigure(
    figure.replace(/^./, (first) => first.toUpperCase()),
    note,
    charts,
  );
}

function optionsOf(points: readonly Point[], layout: Layout): ChartOptions {
  const { width, left, right, top, row } = layout;
  const [from, to] = [points.map((point) => point.from), points.map((point) => point.to)];
  const domain = [Math.min(...from) / 1.15, Math.max(...to) * 1.1];
  return {
    width,
    height: top + points.length * row + 2,
    marginLeft: left,
    marginRight: right,
    marginTop: top,
    marginBottom: 2,
    x: { type: "log", domain, axis: null },
    y: { domain: points.map(({ contender }) => contender), axis: null },
    marks: [...scaleOf(domain, layout), ...rowsOf(points), ...labelsOf(points, layout)],
  };
}

function scaleOf(domain: readonly number[], { top }: Layout): Markish[] {
  const ticks = ticksIn(domain);
  const times = (tick: number): string => `${threeDigits(tick)}×`;
  return [
    text(ticks, { x: (tick) => tick, text: times, frameAnchor: "top", dy: 9 - top }),
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
  const overRow = { dy: -14, textAnchor: "start", stroke: "var(--sl-color-bg-nav)", strokeWidth: 5 } as const;
  const leftOfRow = { dx: -10, textAnchor: "end" } as const;
  return [
    text(points, { ...name, ...(left < 100 ? overRow : leftOfRow) }),
    text(points, { ...at, frameAnchor: "right", dx: right - 4, text: labelOf, textAnchor: "end" }),
  ];
}

const colourOf = ({ kind }: Point): string => `var(--chart-${kind})`;
const symbolOf = ({ kind }: Point): string => (kind === "ahead" ? "diamond" : "circle");

const labelOf = ({ median, kind }: Point): string => (kind === "ahead" ? `${median}, ahead` : median);

// The first scale of which at least two lines are in the chart; the lines of a scale are far enough apart for their labels.
const SCALES = [
  [0.01, 0.1, 1, 10, 100],
  [0.1, 0.2, 0.5, 1, 2, 5],
  [0.7, 1, 1.4],
];

function ticksIn([from = 0, to = 0]: readonly number[]): number[] {
  const within = SCALES.map((scale) => scale.filter((tick) => tick >= from && tick <= to));
  return within.find((ticks) => ticks.length > 1) ?? [1];
}

function pointsOf(table: Table): Point[] {
  const [ours] = table.rows;
  const scale = ours?.value.median ?? 1;
  const ahead = aheadOfOurs(table);
  return table.rows.map((row) => {
    const { contender, value } = row;
    const kind = row === ours ? "ours" : ahead.includes(row) ? "ahead" : "behind";
    const [ratio, from, to] = [value.median / scale, value.p25 / scale, value.p75 / scale];
    return { contender, ratio, from, to, kind, median: threeDigits(value.median) };
  });
}
