// Generated from src/reporters/page by scripts/generate.ts. Do not edit: run `pnpm generate`.

export const REPORT_STYLE: string = `
/* Paper and vermilion: the colours of the documentation site, for the pages in a package. \`data-theme\` overrides the system. */
:root {
  color-scheme: light dark;
  --paper: light-dark(#fdfaf4, #18181c);
  --slip: light-dark(#f6f0e6, #232329);
  --ink: light-dark(#1d1a17, #fbf6ee);
  --soft: light-dark(#5f5850, #cfc8bb);
  --line: light-dark(#cfc6b8, #4a494d);
  --edge: light-dark(#857d72, #8f8a82);
  --link: light-dark(#a52c18, #ffb09c);
  --seal: light-dark(#a52c18, #e0604a);
  --good: light-dark(#17592c, #9fd8ae);
  --bad: light-dark(#8c1d3f, #f5aebb);
  --odd: light-dark(#6e4700, #f1cd85);
  --font: "Source Sans 3", system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif;
  --mono: "Cascadia Code", "SF Mono", ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
:root[data-theme="light"] {
  color-scheme: light;
}
:root[data-theme="dark"] {
  color-scheme: dark;
}
* {
  box-sizing: border-box;
}
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem / 1.5 var(--font);
}
h1,
h2,
h3 {
  font-weight: 650;
  letter-spacing: -0.012em;
  line-height: 1.25;
  margin: 0;
}
a {
  color: var(--link);
  text-underline-offset: 0.18em;
}
code,
pre {
  font-family: var(--mono);
  font-size: 0.875rem;
}
:focus-visible {
  outline: 3px solid var(--seal);
  outline-offset: 2px;
}

/* The page of a report: the verdict on the first screen, then the checks. */
main {
  margin: 0 auto;
  max-width: 72rem;
  padding: 1.5rem clamp(1rem, 3vw, 3rem);
}
header {
  border: 1px solid var(--line);
  border-left: 0.5rem solid var(--odd);
  border-radius: 0.25rem;
  padding: 1.25rem clamp(1rem, 3vw, 2rem);
}
header.honoured {
  border-left-color: var(--good);
}
header.contradicted {
  border-left-color: var(--bad);
}
.verdict {
  color: var(--odd);
  font-weight: 700;
  letter-spacing: 0.04em;
  margin: 0;
  text-transform: uppercase;
}
.honoured .verdict {
  color: var(--good);
}
.contradicted .verdict {
  color: var(--bad);
}
h1 {
  font-size: 1.8rem;
}
h2 {
  border-bottom: 1px solid var(--line);
  font-size: 1.35rem;
  margin: 2.5rem 0 0.75rem;
  padding-bottom: 0.3rem;
}
h3 {
  font-size: 1.0625rem;
  margin: 1.25rem 0 0.5rem;
}
small,
dt {
  color: var(--soft);
}
.facts {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem 2.5rem;
  margin: 1rem 0;
}
.counts {
  display: grid;
  gap: 0.75rem;
  grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr));
  list-style: none;
  margin: 0;
  padding: 0;
}
.counts li {
  background: var(--slip);
  border-radius: 0.25rem;
  border-top: 0.25rem solid var(--edge);
  padding: 0.6rem 0.9rem;
}
.counts a {
  color: var(--ink);
}
.counts b {
  display: inline-block;
  width: 100%;
  font-size: 1.8rem;
  line-height: 1.2;
}
.counts span {
  color: var(--soft);
  display: block;
  font-size: 0.9375rem;
}
.counts .confirmed {
  border-color: var(--good);
}
.counts .contradicted {
  border-color: var(--bad);
}
.counts .news {
  border-color: var(--odd);
}
nav {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1.25rem;
  margin-top: 1.5rem;
}
table {
  border-collapse: collapse;
  width: 100%;
}
th,
td {
  border-bottom: 1px solid var(--line);
  overflow-wrap: anywhere;
  padding: 0.3rem 0.75rem 0.3rem 0;
  text-align: left;
}
.chart :is(th, td):nth-child(n + 3),
.timings :is(th, td):nth-child(n + 2) {
  font-variant-numeric: tabular-nums;
  text-align: right;
  white-space: nowrap;
}
.chart th[scope="row"] {
  font-weight: 400;
  white-space: nowrap;
}
.chart .bar {
  width: 45%;
}
.zero {
  color: var(--soft);
}
svg {
  border-radius: 0.15rem;
  display: block;
  height: 0.9rem;
  width: 100%;
}
.key {
  border-radius: 0.15rem;
  display: inline-block;
  height: 0.7em;
  margin-right: 0.4em;
  width: 0.7em;
}
rect.confirmed {
  fill: var(--good);
}
rect.contradicted {
  fill: var(--bad);
}
rect.news {
  fill: var(--odd);
}
rect.notTested {
  fill: var(--line);
}
.key.confirmed {
  background: var(--good);
}
.key.contradicted {
  background: var(--bad);
}
.key.news {
  background: var(--odd);
}
.key.notTested {
  background: var(--line);
}
@media (max-width: 48rem) {
  .chart thead {
    display: none;
  }
  .chart tr {
    border-bottom: 1px solid var(--line);
    display: grid;
    gap: 0 1rem;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    padding: 0.4rem 0;
  }
  .chart :is(th, td) {
    border: 0;
    padding: 0.1rem 0;
  }
  .chart th[scope="row"] {
    font-weight: 600;
  }
  .chart :is(th[scope="row"], .bar) {
    grid-column: 1 / -1;
    width: 100%;
  }
  .chart td[data-label] {
    text-align: left;
  }
  .chart td[data-label]::before {
    color: var(--soft);
    content: attr(data-label) " ";
  }
  .chart .zero {
    display: none;
  }
}

/* The checks of a report: lines that unfold, the filter, and the print layout. */
details {
  border: 1px solid var(--line);
  border-left-width: 0.3rem;
  border-radius: 0.25rem;
  margin: 0.4rem 0;
}
details.failure {
  border-left-color: var(--bad);
}
details.news {
  border-left-color: var(--odd);
}
summary {
  cursor: pointer;
  overflow-wrap: anywhere;
  padding: 0.4rem 0.75rem;
}
summary:hover {
  background: var(--slip);
}
details dl {
  display: grid;
  gap: 0.25rem 0.75rem;
  grid-template-columns: 6rem minmax(0, 1fr);
  margin: 0;
  padding: 0.25rem 0.75rem 0.75rem;
}
dd {
  margin: 0;
  overflow-wrap: anywhere;
}
.unknowns dd {
  margin-bottom: 0.6rem;
}
dd code {
  background: var(--slip);
  border-radius: 0.25rem;
  display: block;
  padding: 0.25rem 0.5rem;
  white-space: pre-wrap;
}
[hidden] {
  display: none;
}
.filters:not([hidden]) {
  align-items: baseline;
  background: var(--paper);
  border-bottom: 1px solid var(--line);
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem 1.5rem;
  margin-top: 1rem;
  padding: 0.5rem 0;
}
.filters p {
  margin: 0;
}
input,
select {
  background: var(--paper);
  border: 1px solid var(--edge);
  border-radius: 0.25rem;
  color: var(--ink);
  font: inherit;
  font-size: 1rem;
  max-width: 100%;
  min-height: 2.25rem;
  padding: 0.25rem 0.6rem;
}
@media (max-width: 40rem) {
  details dl {
    grid-template-columns: minmax(0, 1fr);
  }
}
/* On paper, closed checks stay closed: contradictions and news are open, and the rest is a list of titles. */
@media print {
  :root {
    color-scheme: light;
    print-color-adjust: exact;
  }
  body {
    font-size: 10pt;
  }
  main {
    max-width: none;
    padding: 0;
  }
  nav,
  .filters:not([hidden]) {
    display: none;
  }
  details,
  tr {
    break-inside: avoid;
  }
  details:not([open]) {
    border: 0;
    margin: 0;
  }
  summary {
    padding: 0 0.5rem;
  }
  h2 {
    break-after: avoid;
  }
}
`;

export const REPORT_SCRIPT: string = `
// Filters the checks by text, operation and subject. The page is complete without it.

const form = /** @type {HTMLFormElement} */ (document.querySelector(".filters"));
const status = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));
const checks = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("details[data-group]")]);
const texts = checks.map((check) => check.textContent?.toLowerCase() ?? "");

/** @param {string} name */
function valueOfFilter(name) {
  const field = /** @type {HTMLInputElement} */ (form.querySelector(\`[data-filter=\${name}]\`));
  return field.value;
}

function applyFilter() {
  const text = valueOfFilter("text").trim().toLowerCase();
  const operation = valueOfFilter("operation");
  const group = valueOfFilter("group");
  let shown = 0;
  for (const [index, check] of checks.entries()) {
    const isShown =
      (operation === "" || check.dataset["operation"] === operation) &&
      (group === "" || check.dataset["group"] === group) &&
      (texts[index] ?? "").includes(text);
    check.hidden = !isShown;
    if (isShown) shown += 1;
  }
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".group")))
    part.hidden = part.querySelector("details:not([hidden])") === null;
  status.textContent = shown === checks.length ? "" : \`\${shown} of \${checks.length} checks\`;
}

form.hidden = false;
form.addEventListener("input", applyFilter);
form.addEventListener("submit", (event) => event.preventDefault());
applyFilter();
`;

/** Only the page's own style sheet and script apply, and nothing is loaded. */
export const REPORT_POLICY: string = "default-src 'none'; style-src 'sha256-+U+MEM3gGckcKzpeg+FIHFKyetS1ZetoX/7hw6zHcp8='; script-src 'sha256-V9tKf+uwybTTzJoqm+ghvJTtF9EwDylvmMFcWgn+0qw='; base-uri 'none'; form-action 'none'";
