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
  const more = news.length > 1 ? ` And ${news.length - 1} more.` : "";
  say(first.dataset["news"] ? first.dataset["news"] + more : "The inbox and the journal are empty.");
}

/**
 * Both lists run from the newest row to the oldest.
 * @param {HTMLElement} list
 * @param {HTMLElement} fresh
 */
function merge(list, fresh) {
  for (const row of [...list.children]) {
    if (fresh.querySelector(`#${CSS.escape(row.id)}`)) continue;
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
