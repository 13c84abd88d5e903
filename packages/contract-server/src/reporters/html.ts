// One self-contained page: no script, no request, everything escaped, since an answer may be hostile.
import { groupBy } from "../group-by.ts";
import { type CheckReport, isFailure, type Report } from "../report/report.ts";
import { STYLE } from "./html-style.ts";
import { type Summary, summarize } from "./summarize.ts";
import { counted } from "./words.ts";

/** The report as a page that can be opened, sent and printed. */
export function reportHtml(report: Report): string {
  const summary = summarize(report);
  const { title } = report.document;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${escaped(`${title}: ${report.target}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${head(report, summary)}
${section("Contradicted", summary.failures.map(details))}
${section("News", summary.news.map(details))}
${section("What the responses show", report.unknowns.length === 0 ? [] : [unknowns(report)])}
${section("Not tested", summary.notTested.map(notTested))}
${section("Confirmed", groups(summary.confirmed))}
${section("How long refusals took", report.timings.length === 0 ? [] : [timings(report)])}
</main>
</body>
</html>
`;
}

function head(
  { target, document, startedAt, milliseconds }: Report,
  { headline, verdict, lines, gaps }: Summary,
): string {
  return `<header class="${verdict}">
<h1>${escaped(headline)}</h1>${gaps.map((gap) => `\n<p>${escaped(gap)}</p>`).join("")}
<p>${escaped(`${document.title} ${document.version} at ${target}`)}, <time datetime="${escaped(startedAt)}">${escaped(startedAt.slice(0, 16).replace("T", " "))} UTC</time>, ${(milliseconds / 1000).toFixed(1)} s</p>
<ul>
${lines.map(({ count, text }) => `<li><b>${count}</b> <span>${escaped(text)}</span></li>`).join("\n")}
</ul>
</header>`;
}

function section(title: string, items: readonly string[]): string {
  return items.length === 0 ? "" : `<section>\n<h2>${escaped(title)}</h2>\n${items.join("\n")}\n</section>`;
}

function details(check: CheckReport): string {
  const { id, title, provenance, result, expected, actual, evidence } = check;
  const isBad = result === "contradicted";
  const rows = [
    ["Expected", escaped(expected)],
    ["Came", escaped(actual)],
    ...(evidence === null
      ? []
      : [
          ["Answer", `<code>${escaped(evidence.answer)}</code>`],
          ["Again", `<code>${escaped(evidence.curl)}</code>`],
        ]),
    ["Check", `<code>${escaped(id)}</code>`],
  ];
  return `<details${isBad ? ` open="" class="${isFailure(check) ? "failure" : "news"}"` : ""}>
<summary>${escaped(title)} <small>${escaped(provenance)}</small></summary>
<dl>
${rows.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join("\n")}
</dl>
</details>`;
}

function notTested({ reason, checks }: Summary["notTested"][number]): string {
  return `<h3>${escaped(`${counted(checks.length, "check")}: ${reason}`)}</h3>\n${checks.map(details).join("\n")}`;
}

function groups(checks: readonly CheckReport[]): string[] {
  return [...groupBy(checks, ({ operation }) => operation)].map(
    ([operation, its]) =>
      `<h3>${escaped(operation ?? "The server")}: ${counted(its.length, "check")}</h3>\n${its.map(details).join("\n")}`,
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
  return `<p>The median of each kind: reported, not judged. A difference may tell a stranger what was wrong.</p>
<table>
<thead><tr><th scope="col">Refusal</th><th scope="col">Calls</th><th scope="col">Median</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}
