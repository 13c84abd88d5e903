// The report for a terminal: first the verdict for a manager, then the details for a developer.
import type { CheckReport, Report } from "../report/report.ts";
import type { Style } from "./reporter.ts";
import { type Summary, summarize } from "./summarize.ts";
import { counted } from "./words.ts";

const MOST_TITLES = 5;

/** Writes the report as text for people. */
export function reportPretty(report: Report, style: Style): string {
  const summary = summarize(report);
  const sections = [
    head(report, summary, style),
    section(
      "Contradicted",
      summary.failures.map((check) => details(check, "red", style)),
      style,
    ),
    section(
      "News",
      summary.news.map((check) => details(check, "yellow", style)),
      style,
    ),
    section(
      "What the responses show",
      report.unknowns.map(
        ({ question, answer }) =>
          `  ${question}\n    ${answer ?? style("dim", "The responses do not show it.")}`,
      ),
      style,
    ),
    section(
      "Not tested",
      summary.notTested.map((group) => reason(group, style)),
      style,
    ),
    section("How long refusals took, by kind (the median; for information only)", [timings(report)], style),
  ];
  return `${sections.filter(Boolean).join("\n\n")}\n`;
}

function head(report: Report, { headline, verdict, lines, gaps }: Summary, style: Style): string {
  const { target, document, startedAt, milliseconds } = report;
  const colour = verdict === "honoured" ? "green" : verdict === "contradicted" ? "red" : "yellow";
  return [
    `${document.title} ${document.version} at ${target}, ${startedAt.slice(0, 16).replace("T", " ")} UTC, ${(milliseconds / 1000).toFixed(1)} s`,
    "",
    style("bold", style(colour, headline)),
    ...gaps.map((gap) => style("yellow", `  ${gap}`)),
    ...lines.map(({ count, text }) => `${String(count).padStart(5)} ${text}`),
  ].join("\n");
}

function section(title: string, items: readonly string[], style: Style): string {
  const text = items.filter(Boolean).join("\n");
  return text === "" ? "" : `${style("bold", title)}\n${text}`;
}

function details(check: CheckReport, colour: "red" | "yellow", style: Style): string {
  const { id, title, provenance, expected, actual, evidence } = check;
  return [
    `  ${style(colour, title)} (${provenance})`,
    `    expected  ${expected}`,
    `    actual    ${actual}`,
    ...(evidence === null
      ? []
      : [`    response  ${evidence.answer}`, `    repeat    ${style("dim", evidence.curl)}`]),
    `    id        ${id}`,
  ].join("\n");
}

function reason({ reason, checks }: Summary["notTested"][number], style: Style): string {
  const shown = checks.slice(0, MOST_TITLES).map(({ title }) => style("dim", `    ${title}`));
  const more = checks.length - shown.length;
  return [
    `  ${counted(checks.length, "check")}: ${reason}`,
    ...shown,
    ...(more > 0 ? [style("dim", `    and ${more} more`)] : []),
  ].join("\n");
}

function timings({ timings }: Report): string {
  return timings
    .map(
      ({ what, calls, milliseconds }) =>
        `${milliseconds.toFixed(1).padStart(9)} ms  ${String(calls).padStart(4)} ×  ${what}`,
    )
    .join("\n");
}
