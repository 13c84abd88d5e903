/**
 * A chart as SVG in the page: drawn when the site is built, in the colours of the page, with its text for a screen reader.
 */
import { plot } from "@observablehq/plot";
import { parseHTML } from "linkedom";

/** How Plot is told what to draw. */
export type ChartOptions = NonNullable<Parameters<typeof plot>[0]>;

/** What a chart shows, and what can be read in it. */
export interface ChartText {
  readonly label: string;
  readonly description: string;
}

/** Draws a chart; `name` is a class by which the style sheet chooses between two for screens of different widths. */
export function renderChart(options: ChartOptions, { label, description }: ChartText, name = ""): string {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const chart = plot({ ...options, document, className: "chart" });
  chart.setAttribute("class", `chart ${name}`.trim());
  chart.setAttribute("role", "img");
  chart.setAttribute("aria-label", `${label}. ${description}`);
  for (const attribute of ["width", "height", "fill", "font-family", "font-size", "style"])
    chart.removeAttribute(attribute);
  // What a group is made of says nothing to a reader, and axe allows no label there.
  for (const group of chart.querySelectorAll("g")) group.removeAttribute("aria-label");
  for (const style of chart.querySelectorAll("style")) style.remove();
  for (const element of chart.querySelectorAll("*")) shortenCoordinates(element);
  // Without line breaks, Markdown takes the whole for one block of HTML.
  return chart.outerHTML.replaceAll(/\s*\n\s*/g, " ");
}

/** One digit after the point is finer than a screen. A figure in a text stays as it is. */
function shortenCoordinates(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    if (name.startsWith("aria-")) continue;
    element.setAttribute(
      name,
      value.replaceAll(/\d+\.\d{2,}/g, (figure) => String(Number(Number(figure).toFixed(1)))),
    );
  }
}

/** What a chart shows and how to read it, and the chart once or for two widths. */
export const chartFigure = (title: string, note: string, charts: readonly string[]): string =>
  `<figure class="picture chart-figure"><figcaption><strong>${title}</strong> ${note}</figcaption>${charts.join("")}</figure>`;
