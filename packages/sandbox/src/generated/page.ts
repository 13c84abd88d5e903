// Generated from src/development/page by scripts/generate.ts. Do not edit: run `pnpm generate`.

export const PAGE_STYLE: string = `
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

/* The frame: one column, or two on a wide screen, with the actions beside the results. */
header,
main,
footer {
  margin: 0 auto;
  max-width: 120rem;
  padding: 1rem clamp(1rem, 3vw, 3rem);
}
body > header {
  align-items: baseline;
  border-bottom: 3px double var(--seal);
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 2rem;
  justify-content: space-between;
  max-width: none;
}
header nav {
  align-items: baseline;
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem 1.5rem;
}
#state {
  flex-basis: 100%;
}
main {
  display: grid;
  gap: 2.5rem clamp(2rem, 4vw, 4rem);
  grid-template-columns: minmax(0, 1fr);
}
@media (min-width: 62rem) {
  main {
    grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
  }
}
.act,
.see {
  align-content: start;
  display: grid;
  gap: 2.5rem;
  grid-template-columns: minmax(0, 1fr);
}
h1 {
  font-size: 1.9rem;
}
h2 {
  border-bottom: 1px solid var(--line);
  font-size: 1.35rem;
  margin-bottom: 0.75rem;
  padding-bottom: 0.3rem;
}
h3 {
  font-size: 1rem;
  margin: 0.9rem 0 0.3rem;
}
p {
  margin: 0.25rem 0;
  overflow-wrap: anywhere;
}
pre {
  background: var(--slip);
  border: 1px solid var(--line);
  border-radius: 0.25rem;
  margin: 0.4rem 0;
  overflow-wrap: anywhere;
  padding: 0.75rem 0.9rem;
  white-space: pre-wrap;
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
  font-size: 0.9375rem;
}
footer {
  align-items: center;
  border-top: 1px solid var(--line);
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem 1.5rem;
  margin-top: 2rem;
}
.skip {
  background: var(--paper);
  left: 0.5rem;
  padding: 0.5rem 1rem;
  position: absolute;
  top: -4rem;
  z-index: 1;
}
.skip:focus {
  top: 0.5rem;
}
.live {
  display: none;
}
.scripted .live {
  display: inline-block;
}

/* The actions: forms, with a card for each test value. */
button,
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
  padding: 0.25rem 0.7rem;
}
button {
  border-color: currentColor;
  color: var(--link);
  cursor: pointer;
}
button:hover {
  background: var(--slip);
}
button.main {
  background: light-dark(#a52c18, #ffb09c);
  color: var(--paper);
  font-weight: 600;
}
button.main:hover {
  background: light-dark(#8a2212, #ffc4b5);
}
input[type="radio"] {
  accent-color: var(--seal);
  min-height: 0;
}
fieldset {
  border: 0;
  margin: 1rem 0 0;
  min-width: 0;
  padding: 0;
}
legend {
  color: var(--soft);
  padding: 0;
}
.call {
  border: 1px solid var(--line);
  border-radius: 0.25rem;
  margin: 0.5rem 0;
}
.call[open] {
  border-left: 4px solid var(--seal);
}
.call > summary {
  cursor: pointer;
  font-weight: 600;
  padding: 0.6rem 0.9rem;
}
.call form {
  padding: 0 0.9rem 0.9rem;
}
.call form label {
  color: var(--soft);
  display: block;
  margin: 0.6rem 0;
}
.call form label > * {
  display: block;
  width: 100%;
}
.pair {
  display: grid;
  gap: 0 1rem;
  grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr));
}
.path code {
  color: var(--soft);
}
.triggers {
  display: grid;
  gap: 0.5rem;
  grid-template-columns: repeat(auto-fill, minmax(min(13rem, 48%), 1fr));
  margin-top: 0.4rem;
}
.triggers button {
  border-color: var(--line);
  padding: 0.4rem 0.7rem;
  text-align: start;
}
.triggers button:hover {
  border-color: var(--seal);
}
.triggers span {
  color: var(--soft);
  display: block;
  font-size: 0.875rem;
  line-height: 1.35;
  overflow-wrap: anywhere;
}
.line {
  align-items: end;
  display: flex;
  flex-wrap: wrap;
  gap: 0.6rem 1rem;
  margin-top: 0.6rem;
}
.line :is(input, select) {
  margin-left: 0.35rem;
}
.filter {
  align-items: baseline;
  display: flex;
  flex-wrap: wrap;
  gap: 0.4rem 1.5rem;
}
.filter fieldset {
  display: flex;
  flex-wrap: wrap;
  gap: 0.2rem 0.9rem;
  margin: 0;
}
.filter legend {
  float: left;
  margin-right: 0.9rem;
}

/* The results: one-time passwords as slips of paper, calls as rows that open, credentials as a table. */
ol {
  list-style: none;
  margin: 0;
  padding: 0;
}
.none {
  padding: 0.5rem 0;
}
.slips li:not(.none) {
  background: var(--slip);
  border: 1px solid var(--line);
  border-left: 4px solid var(--seal);
  border-radius: 0.25rem;
  margin-top: 0.75rem;
  padding: 0.75rem 1rem;
}
.slips li.over {
  border-left-color: var(--line);
}
.slips .password {
  align-items: baseline;
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 0.9rem;
}
.slips .password code {
  font-size: 1.6rem;
  font-variant-numeric: tabular-nums;
  letter-spacing: 0.12em;
}
.slips .over button {
  display: none;
}
.slips .over .password code {
  color: var(--soft);
  text-decoration: line-through;
}
.calls li:not(.none) {
  border-bottom: 1px solid var(--line);
}
.calls summary {
  cursor: pointer;
  padding: 0.6rem 0.25rem;
}
.calls summary:hover {
  background: var(--slip);
}
.calls details[open] {
  padding-bottom: 0.75rem;
}
.calls time,
.status {
  margin-left: 0.6rem;
}
.status {
  font-variant-numeric: tabular-nums;
}
.calls .path,
.reason {
  display: block;
  margin-top: 0.2rem;
  overflow-wrap: anywhere;
}
.calls .path {
  color: var(--soft);
}
.outcome {
  border: 1px solid;
  border-radius: 1em;
  display: inline-block;
  font-size: 0.875rem;
  font-weight: 600;
  min-width: 5.5rem;
  padding: 0 0.6rem;
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
  background: var(--slip);
  border-left: 4px solid var(--odd);
  display: block;
  margin-top: 0.5rem;
  padding: 0.6rem 0.8rem;
}
.mistake {
  display: block;
  margin-top: 0.3rem;
}
.calls .unfound,
.journal:has(#show-accepted:checked) li:not(.is-accepted),
.journal:has(#show-rejected:checked) li:not(.is-rejected),
.journal:has(#show-refused:checked) li:not(.is-refused),
.journal:has(#show-failed:checked) li:not(.is-failed) {
  display: none;
}
dl {
  margin: 0.5rem 0 1rem;
}
dl div {
  border-bottom: 1px solid var(--line);
  display: grid;
  grid-template-columns: 7rem minmax(0, 1fr);
  padding: 0.35rem 0;
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
      background: color-mix(in srgb, var(--seal) 18%, transparent);
    }
  }
}
`;

export const PAGE_SCRIPT: string = `
// Requests the page every second, which gives 304 if nothing has changed, and inserts the new rows. It does not touch the other
// rows, so that focus and selection stay.

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
      say("The sandbox responds again.");
    }
  } catch {
    state.dataset["lost"] = "yes";
    say("The sandbox does not respond. Trying again.");
  }
  if (!document.hidden) timer = setTimeout(refresh, state.dataset["lost"] ? 3000 : 1000);
}

/** @param {Document} fresh */
function update(fresh) {
  const news = ["#inbox", "#journal"].flatMap((id) => merge(find(id), find(id, fresh)));
  merge(find("#fault"), find("#fault", fresh));
  const [first] = news;
  if (first === undefined) return;
  const more = news.length > 1 ? \` And \${news.length - 1} more.\` : "";
  say(first.dataset["news"] ? first.dataset["news"] + more : "The inbox and the journal are empty.");
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

document.addEventListener("visibilitychange", () => document.hidden || refresh());

// Further features that need JavaScript: colours, the search in the journal, and forms that do not leave the page.

/** The documentation site stores its choice under the same name. */
const THEME = "starlight-theme";
const theme = /** @type {HTMLSelectElement} */ (find("#theme"));
const search = /** @type {HTMLInputElement} */ (find("#find"));

/** @param {string} choice */
function applyTheme(choice) {
  if (choice === "light" || choice === "dark") document.documentElement.dataset["theme"] = choice;
  else delete document.documentElement.dataset["theme"];
  theme.value = document.documentElement.dataset["theme"] ?? "auto";
}

function filterJournal() {
  const wanted = search.value.trim().toLowerCase();
  for (const row of find("#journal").children)
    row.classList.toggle("unfound", !row.textContent?.toLowerCase().includes(wanted));
}

theme.addEventListener("change", () => {
  applyTheme(theme.value);
  localStorage.setItem(THEME, theme.value === "auto" ? "" : theme.value);
});
search.addEventListener("input", filterJournal);
new MutationObserver(filterJournal).observe(find("#journal"), { childList: true });

document.addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (form.dataset["busy"]) say(form.dataset["busy"]);
  const fields = new FormData(form, event.submitter);
  const body = new URLSearchParams();
  for (const [name, value] of fields) body.append(name, String(value));
  try {
    const response = await fetch(form.action, { method: "POST", body });
    if (!response.ok) say((await response.json()).Message);
  } catch {
    say("The sandbox does not respond.");
  }
  await refresh();
  if (form.dataset["busy"]) showNewest();
});

// Opens the newest call, and scrolls it into view.
function showNewest() {
  const calls = find("#journal").querySelectorAll("details");
  for (const [index, details] of calls.entries()) details.open = index === 0;
  calls[0]?.scrollIntoView({ block: "nearest" });
}

// Removes typed secrets before someone returns to the page.
addEventListener("pagehide", () => {
  for (const form of document.forms) form.reset();
});

try {
  applyTheme(localStorage.getItem(THEME) ?? "auto");
} catch {
  // Storage may be forbidden. Then the system's colours stay.
}
document.documentElement.classList.add("scripted");
state.textContent = "This page updates itself.";
refresh();
`;

/** The URL of the package's documentation. */
export const PAGE_HOME: string = "https://github.com/cbss-client-toolkit/cbss-client-toolkit/tree/main/packages/sandbox#readme";

/** The summary of each operation, and the fields of its Content in the document's example. */
export const PAGE_EXAMPLES: Readonly<
  Record<string, { readonly summary: string; readonly fields: Readonly<Record<string, string>> }>
> = {
  "startEmailAddressChange": {
    "summary": "Start changing a customer's email address",
    "fields": {
      "Password": "sandbox-password",
      "NewEmailAddress": "mei@example.com"
    }
  },
  "startMobilePhoneNumberChange": {
    "summary": "Start changing a customer's mobile phone number",
    "fields": {
      "Password": "sandbox-password",
      "NewMobilePhoneNumber": "+447700900123"
    }
  }
};
