// One self-contained page: it loads nothing, its script only filters, and all text is escaped, because a response may be hostile.
import { REPORT_POLICY, REPORT_SCRIPT, REPORT_STYLE } from "../generated/report-page.ts";
import { groupBy } from "../group-by.ts";
import { type CheckReport, isFailure, type Report } from "../report/report.ts";
import { escaped } from "./escape.ts";
import { groupChecks, groupOf } from "./group-checks.ts";
import { chart } from "./html-chart.ts";
import { head } from "./html-head.ts";
import { type Summary, summarize } from "./summarize.ts";
import { counted } from "./words.ts";

interface Section {
  readonly id: string;
  readonly title: string;
  readonly items: readonly string[];
}

/** Writes the report as a page to open, send or print. */
export function reportHtml(report: Report): string {
  const summary = summarize(report);
  const sections = sectionsOf(report, summary).filter(({ items }) => items.length > 0);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${REPORT_POLICY}">
<meta name="color-scheme" content="light dark">
<title>${escaped(`${report.document.title}: ${report.target}`)}</title>
<style>${REPORT_STYLE}</style>
<script type="module">${REPORT_SCRIPT}</script>
</head>
<body>
<main>
${head(report, summary)}
${chart(groupChecks(report.checks))}
${contents(sections)}
${filters(report)}
${sections.map(section).join("\n")}
</main>
</body>
</html>
`;
}

function sectionsOf(report: Report, { failures, news, notTested, confirmed }: Summary): Section[] {
  return [
    { id: "contradicted", title: "Contradicted", items: failures.map(details) },
    { id: "news", title: "News", items: news.map(details) },
    { id: "answers", title: "Open questions", items: report.unknowns.length === 0 ? [] : [unknowns(report)] },
    { id: "not-tested", title: "Not tested", items: notTested.map(reason) },
    { id: "confirmed", title: "Confirmed", items: groups(confirmed) },
    { id: "timings", title: "Time to refuse", items: report.timings.length === 0 ? [] : [timings(report)] },
  ];
}

function contents(sections: readonly Section[]): string {
  const links = [{ id: "results", title: "Results by subject" }, ...sections];
  return `<nav aria-label="Contents">
${links.map(({ id, title }) => `<a href="#${id}">${title}</a>`).join("\n")}
</nav>`;
}

// Hidden until the script shows it: the filters need the script.
function filters({ checks }: Report): string {
  const select = (label: string, name: string, values: readonly string[]) =>
    `<label>${label} <select data-filter="${name}"><option value="">All</option>${values.map((value) => `<option>${escaped(value)}</option>`).join("")}</select></label>`;
  const operations = [...groupBy(checks, ({ operation }) => operation ?? "The server").keys()];
  return `<form class="filters" hidden="" aria-label="Filter the checks">
<label>Find <input type="search" data-filter="text" autocomplete="off"/></label>
${select("Operation", "operation", operations)}
${select("Subject", "group", [...groupBy(checks, groupOf).keys()])}
<p role="status"></p>
</form>`;
}

function section({ id, title, items }: Section): string {
  return `<section id="${id}">\n<h2>${escaped(title)}</h2>\n${items.join("\n")}\n</section>`;
}

function details(check: CheckReport): string {
  const { id, title, operation, provenance, result, expected, actual, evidence } = check;
  const isBad = result === "contradicted";
  const rows = [
    ["Expected", escaped(expected)],
    ["Actual", escaped(actual)],
    ...(evidence === null
      ? []
      : [
          ["Response", `<code>${escaped(evidence.answer)}</code>`],
          ["Repeat it", `<code>${escaped(evidence.curl)}</code>`],
        ]),
    ["Check", `<code>${escaped(id)}</code>`],
  ];
  const place = `data-operation="${escaped(operation ?? "The server")}" data-group="${escaped(groupOf(check))}"`;
  return `<details${isBad ? ` open="" class="${isFailure(check) ? "failure" : "news"}"` : ""} ${place}>
<summary>${escaped(title)} <small>${escaped(provenance)}</small></summary>
<dl>
${rows.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join("\n")}
</dl>
</details>`;
}

function reason({ reason, checks }: Summary["notTested"][number]): string {
  return `<div class="group"><h3>${escaped(`${counted(checks.length, "check")}: ${reason}`)}</h3>\n${checks.map(details).join("\n")}</div>`;
}

function groups(checks: readonly CheckReport[]): string[] {
  return [...groupBy(checks, ({ operation }) => operation)].map(
    ([operation, its]) =>
      `<div class="group"><h3>${escaped(operation ?? "The server")}: ${counted(its.length, "check")}</h3>\n${its.map(details).join("\n")}</div>`,
  );
}

function unknowns({ unknowns }: Report): string {
  const rows = unknowns.map(
    ({ question, answer }) =>
      `<dt>${escaped(question)}</dt><dd>${escaped(answer ?? "The responses do not show it.")}</dd>`,
  );
  return `<dl class="unknowns">\n${rows.join("\n")}\n</dl>`;
}

function timings({ timings }: Report): string {
  const rows = timings.map(
    ({ what, calls, milliseconds }) =>
      `<tr><td>${escaped(what)}</td><td>${calls}</td><td>${milliseconds.toFixed(1)} ms</td></tr>`,
  );
  return `<p>The median of each kind, reported and not judged. A difference can tell an attacker what was wrong.</p>
<table class="timings">
<thead><tr><th scope="col">Refusal</th><th scope="col">Calls</th><th scope="col">Median</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>`;
}
