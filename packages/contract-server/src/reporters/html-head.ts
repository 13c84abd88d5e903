// The first screen of the page: the verdict, its meaning, the counts, and the server, document and date.
import type { Report, RunOutcome } from "../report/report.ts";
import { escaped } from "./escape.ts";
import type { Summary } from "./summarize.ts";

const MEANINGS: Readonly<Record<RunOutcome, string>> = {
  honoured: "Clients built from this document work with this server, as far as the run tested it.",
  contradicted:
    "Clients built from this document can fail with this server, or a secret is at risk. Fix the server or the document before you rely on either.",
  inconclusive:
    "This run does not show whether the server follows the document. Fix the cause given above, then run it again.",
};

const NEWS = " The news shows where this server differs from what the document assumes.";

const VERDICTS: Readonly<Record<RunOutcome, string>> = {
  honoured: "Passed",
  contradicted: "Failed",
  inconclusive: "Inconclusive",
};

/** Writes the first screen. */
export function head(report: Report, summary: Summary): string {
  const { headline, verdict, gaps, news } = summary;
  return `<header class="${verdict}">
<p class="verdict">${VERDICTS[verdict]}</p>
<h1>${escaped(headline)}</h1>${gaps.map((gap) => `\n<p>${escaped(gap)}</p>`).join("")}
<p>${MEANINGS[verdict]}${news.length === 0 ? "" : NEWS}</p>
${facts(report)}
<ul class="counts">
${tiles(summary).join("\n")}
</ul>
</header>`;
}

function facts({ target, document, startedAt, milliseconds }: Report): string {
  const rows = [
    ["Server", escaped(target)],
    ["Document", escaped(`${document.title} ${document.version}`)],
    [
      "Date",
      `<time datetime="${escaped(startedAt)}">${escaped(startedAt.slice(0, 16).replace("T", " "))} UTC</time>`,
    ],
    ["Duration", `${(milliseconds / 1000).toFixed(1)} s`],
  ];
  return `<dl class="facts">${rows.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join("")}</dl>`;
}

function tiles({ lines }: Summary): string[] {
  return lines.map(({ name, count, text }) => {
    const [title = "", ...explanation] = text.split(": ");
    return `<li class="${name}"><a href="#${name}"><b>${count}</b> ${escaped(title)}</a> <span>${escaped(explanation.join(": "))}</span></li>`;
  });
}
