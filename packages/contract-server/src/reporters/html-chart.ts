// The chart of a run: a bar for each group of checks. It is a table, so that a screen reader reads the same numbers.
import { escaped } from "./escape.ts";
import type { CheckGroup } from "./group-checks.ts";

const PARTS = [
  ["confirmed", "Confirmed"],
  ["contradicted", "Contradicted"],
  ["news", "News"],
  ["notTested", "Not tested"],
] as const;

/** Draws the groups as bars of one length, divided by result. */
export function chart(groups: readonly CheckGroup[]): string {
  const heads = PARTS.map(
    ([name, title]) => `<th scope="col"><span class="key ${name}"></span>${title}</th>`,
  );
  return `<section id="results" aria-labelledby="results-title">
<h2 id="results-title">Results by subject</h2>
<table class="chart">
<thead><tr><th scope="col">Subject</th><td class="bar"></td>${heads.join("")}</tr></thead>
<tbody>
${groups.map(row).join("\n")}
</tbody>
</table>
</section>`;
}

function row(group: CheckGroup): string {
  const cells = PARTS.map(
    ([name, title]) =>
      `<td data-label="${title}"${group[name] === 0 ? ' class="zero"' : ""}>${group[name]}</td>`,
  );
  return `<tr><th scope="row">${escaped(group.title)}</th><td class="bar">${bar(group)}</td>${cells.join("")}</tr>`;
}

function bar(group: CheckGroup): string {
  let x = 0;
  const parts = PARTS.map(([name]) => {
    const width = (group[name] / group.total) * 100;
    const part =
      width === 0 ? "" : `<rect class="${name}" x="${round(x)}" width="${round(width)}" height="10"/>`;
    x += width;
    return part;
  });
  return `<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${parts.join("")}</svg>`;
}

function round(number: number): string {
  return String(Math.round(number * 100) / 100);
}
