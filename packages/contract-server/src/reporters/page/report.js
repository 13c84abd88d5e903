// Filters the checks by text, operation and subject. The page is complete without it.

const form = /** @type {HTMLFormElement} */ (document.querySelector(".filters"));
const status = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));
const checks = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("details[data-group]")]);
const texts = checks.map((check) => check.textContent?.toLowerCase() ?? "");

/** @param {string} name */
function valueOfFilter(name) {
  const field = /** @type {HTMLInputElement} */ (form.querySelector(`[data-filter=${name}]`));
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
  status.textContent = shown === checks.length ? "" : `${shown} of ${checks.length} checks`;
}

form.hidden = false;
form.addEventListener("input", applyFilter);
form.addEventListener("submit", (event) => event.preventDefault());
applyFilter();
