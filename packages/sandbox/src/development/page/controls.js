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
