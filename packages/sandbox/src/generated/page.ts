// Generated from src/development/page by scripts/generate.ts. Do not edit: run `pnpm generate`.

export const PAGE_STYLE: string = `
/* The frame: the system's own fonts, one column that becomes two, and colours for day and night whose contrast is at least 4.5 to 1. */
:root {
  --paper: #f5f3ee;
  --slip: #fffefb;
  --ink: #21262e;
  --soft: #575e6a;
  --line: #d6d0c4;
  --link: #1f4e79;
  --good: #1d6a40;
  --bad: #a02c1a;
  --odd: #7a5200;
  --mono: ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15181d;
    --slip: #1d2128;
    --ink: #e6e3dc;
    --soft: #a5abb6;
    --line: #373d48;
    --link: #93c1ec;
    --good: #80cf9f;
    --bad: #f3a191;
    --odd: #e2bf76;
  }
}
* {
  box-sizing: border-box;
}
html {
  color-scheme: light dark;
}
body {
  margin: 0 auto;
  padding: 2rem clamp(1rem, 4vw, 3rem);
  max-width: 76rem;
  background: var(--paper);
  color: var(--ink);
  font:
    1rem / 1.5 system-ui,
    sans-serif;
  display: grid;
  gap: 2rem clamp(2rem, 5vw, 4rem);
  grid-template-columns: minmax(0, 1fr);
}
@media (min-width: 60rem) {
  body {
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  }
  header,
  footer {
    grid-column: 1 / -1;
  }
}
main {
  display: grid;
  gap: 2.5rem;
  align-content: start;
}
h1,
h2,
h3 {
  font-family: Charter, "Bitstream Charter", Georgia, serif;
  font-weight: 600;
  line-height: 1.2;
  margin: 0;
}
h1 {
  font-size: 1.9rem;
  letter-spacing: -0.01em;
}
h2 {
  font-size: 1.25rem;
  padding-bottom: 0.4rem;
  border-bottom: 2px solid var(--ink);
}
h3 {
  font-size: 1rem;
  margin-top: 1.5rem;
}
p {
  margin: 0.25rem 0;
  overflow-wrap: anywhere;
}
a {
  color: var(--link);
}
code,
pre {
  font-family: var(--mono);
  font-size: 0.875rem;
}
pre {
  margin: 0.5rem 0;
  padding: 0.9rem;
  background: var(--slip);
  border: 1px solid var(--line);
  border-radius: 3px;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
}
button {
  font: inherit;
  font-size: 0.875rem;
  color: var(--link);
  background: none;
  cursor: pointer;
  padding: 0.3rem 0.7rem;
  min-height: 1.9rem;
  border: 1px solid currentColor;
  border-radius: 3px;
}
button:hover {
  background: var(--slip);
}
:focus-visible {
  outline: 3px solid var(--link);
  outline-offset: 2px;
}
header p,
.small,
.none,
.label,
dt,
time,
footer {
  color: var(--soft);
}
.small,
.label,
time,
footer {
  font-size: 0.875rem;
}
footer {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.5rem 1.5rem;
  border-top: 1px solid var(--line);
  padding-top: 1rem;
}
.live {
  display: none;
}
.scripted .live {
  display: inline-block;
}

/* What stands in the frame: one-time passwords as slips of paper, calls as lines, credentials as a table. */
ol {
  list-style: none;
  margin: 0;
  padding: 0;
}
.none {
  padding: 1rem 0;
}
.path code {
  color: var(--soft);
  font-size: 0.8125rem;
}
.slips li:not(.none) {
  margin-top: 1rem;
  padding: 0.9rem 1.1rem;
  background: var(--slip);
  border: 1px solid var(--line);
  border-left: 4px solid var(--link);
  border-radius: 3px;
}
.slips li.over {
  border-left-color: var(--line);
}
.slips .password {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0.25rem 0.9rem;
}
.slips .password code {
  font-size: 1.6rem;
  letter-spacing: 0.12em;
  font-variant-numeric: tabular-nums;
}
.slips .over button {
  display: none;
}
.slips .over .password code {
  color: var(--soft);
  text-decoration: line-through;
}
.calls li:not(.none) {
  padding: 0.8rem 0;
  border-bottom: 1px solid var(--line);
}
.calls time,
.status {
  margin-left: 0.6rem;
}
.status {
  font-variant-numeric: tabular-nums;
}
.outcome {
  display: inline-block;
  min-width: 5.5rem;
  padding: 0 0.5rem;
  border: 1px solid;
  border-radius: 2px;
  font-size: 0.8125rem;
  font-weight: 600;
  text-align: center;
}
.accepted {
  color: var(--good);
}
.rejected,
.failed {
  color: var(--bad);
}
.refused {
  color: var(--odd);
}
.diagnosis {
  margin-top: 0.5rem;
  padding: 0.6rem 0.8rem;
  background: var(--slip);
  border-left: 3px solid var(--odd);
}
dl {
  margin: 0.8rem 0 0;
}
dl div {
  display: grid;
  grid-template-columns: 7rem minmax(0, 1fr);
  padding: 0.35rem 0;
  border-bottom: 1px solid var(--line);
}
dd {
  margin: 0;
  overflow-wrap: anywhere;
}
@media (prefers-reduced-motion: no-preference) {
  .new {
    animation: arrive 1.2s ease-out;
  }
  @keyframes arrive {
    from {
      background: color-mix(in srgb, var(--link) 22%, transparent);
    }
  }
}
@media (forced-colors: active) {
  .outcome {
    border-color: CanvasText;
  }
}
`;

export const PAGE_SCRIPT: string = `
// Every second the page is asked for again, which is a 304 while nothing is new, and the rows that are new are put in. The rows that
// stay are not touched, so that focus and selection stay too.

const state = find("#state");
let known = "";
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

async function refresh() {
  clearTimeout(timer);
  try {
    const response = await fetch("/", { headers: { "If-None-Match": known } });
    if (response.status === 200) {
      known = response.headers.get("ETag") ?? "";
      update(new DOMParser().parseFromString(await response.text(), "text/html"));
    } else if (response.status !== 304) throw new Error(response.statusText);
    if (state.dataset["lost"]) {
      delete state.dataset["lost"];
      say("The sandbox answers again.");
    }
  } catch {
    state.dataset["lost"] = "yes";
    say("The sandbox does not answer. Trying again.");
  }
  if (!document.hidden) timer = setTimeout(refresh, state.dataset["lost"] ? 3000 : 1000);
}

/** @param {Document} fresh */
function update(fresh) {
  const news = ["#inbox", "#journal"].flatMap((id) => merge(find(id), find(id, fresh)));
  const [first] = news;
  if (first === undefined) return;
  const more = news.length > 1 ? \`, and \${news.length - 1} more.\` : ".";
  say(first.dataset["news"] ? first.dataset["news"] + more : "Nothing is left.");
}

/**
 * Both lists run from the newest row to the oldest.
 * @param {HTMLElement} list
 * @param {HTMLElement} fresh
 */
function merge(list, fresh) {
  for (const row of [...list.children]) {
    if (fresh.querySelector(\`#\${CSS.escape(row.id)}\`)) continue;
    if (row.contains(document.activeElement)) list.focus({ preventScroll: true });
    row.remove();
  }
  const news = [];
  let next = list.firstElementChild;
  for (const row of /** @type {HTMLElement[]} */ ([...fresh.children])) {
    if (next?.id === row.id) {
      next = next.nextElementSibling;
      continue;
    }
    row.classList.add("new");
    list.insertBefore(row, next);
    news.push(row);
  }
  return news;
}

/** @param {string} text */
function say(text) {
  if (state.textContent !== text) state.textContent = text;
}

/**
 * @param {string} selector
 * @returns {HTMLElement}
 */
function find(selector, within = document) {
  return /** @type {HTMLElement} */ (within.querySelector(selector));
}

document.addEventListener("click", async ({ target }) => {
  const button = /** @type {Element} */ (target).closest("[data-copy]");
  if (!(button instanceof HTMLElement)) return;
  const source = find(button.dataset["copy"] ?? "");
  try {
    await navigator.clipboard.writeText(source.textContent ?? "");
    say("Copied.");
  } catch {
    getSelection()?.selectAllChildren(source);
    say("Selected: copy it with the keyboard.");
  }
});

document.addEventListener("submit", async (event) => {
  event.preventDefault();
  const { action } = /** @type {HTMLFormElement} */ (event.target);
  await fetch(action, { method: "POST" }).catch(() => undefined);
  await refresh();
});

document.addEventListener("visibilitychange", () => document.hidden || refresh());
document.documentElement.classList.add("scripted");
state.textContent = "This page updates itself.";
refresh();
`;
