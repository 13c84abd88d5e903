/**
 * A chart as SVG in the page. It is drawn when the site is built, in the colours of the page, with a text for screen readers.
 */
import { plot } from "@observablehq/plot";
import { parseHTML } from "linkedom";

/** The options for Plot. */
export type ChartOptions = NonNullable<Parameters<typeof plot>[0]>;

/** The title of a chart, and its text. */
export interface ChartText {
  readonly label: string;
  readonly description: string;
}

/** Draws a chart. `name` is a class, with which the style sheet selects one of two charts by the width of the screen. */
export function renderChart(options: ChartOptions, { label, description }: ChartText, name = ""): string {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const chart = plot({ ...options, document, className: "chart" });
  chart.setAttribute("class", `chart ${name}`.trim());
  chart.setAttribute("role", "img");
  chart.setAttribute("aria-label", `${label}. ${description}`);
  for (const attribute of ["width", "height", "fill", "font-family", "font-size", "style"])
    chart.removeAttribute(attribute);
  // The parts of a group mean nothing to a reader, and axe allows no label on them.
  for (const group of chart.querySelectorAll("g")) group.removeAttribute("aria-label");
  for (const style of chart.querySelectorAll("style")) style.remove();
  for (const element of chart.querySelectorAll("*")) shortenCoordinates(element);
  // Without line breaks, Markdown reads the whole chart as one block of HTML.
  return chart.outerHTML.replaceAll(/\s*\n\s*/g, " ");
}

/** Keeps one decimal, which is finer than a screen. Figures in texts are not changed. */
function shortenCoordinates(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    if (name.startsWith("aria-")) continue;
    element.setAttribute(
      name,
      value.replaceAll(/\d+\.\d{2,}/g, (figure) => String(Number(Number(figure).toFixed(1)))),
    );
  }
}

/** The title of a chart, the text on how to read it, and the chart, once or for two widths. */
export const chartFigure = (title: string, note: string, charts: readonly string[]): string =>
  `<figure class="picture chart-figure"><figcaption><strong>${title}</strong> ${note}</figcaption>${charts.join("")}</figure>`;
