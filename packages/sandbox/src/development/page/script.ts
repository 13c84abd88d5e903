/**
 * The script of the page. Every second it asks for the page again, which is a 304 while nothing is new, and puts in the rows
 * that are: the rows that stay are not touched, so that focus and selection stay too.
 */
export const SCRIPT = `
"use strict";
const state = document.querySelector("#state");
const say = (text) => { if (state.textContent !== text) state.textContent = text; };
let known = "";
let timer = 0;

async function look() {
  clearTimeout(timer);
  try {
    const answer = await fetch("/", { headers: { "If-None-Match": known } });
    if (answer.status === 200) {
      known = answer.headers.get("ETag");
      update(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } else if (answer.status !== 304) throw new Error(answer.statusText);
    if (state.dataset.lost) { delete state.dataset.lost; say("The sandbox answers again."); }
  } catch {
    state.dataset.lost = "yes";
    say("The sandbox does not answer. Trying again.");
  }
  if (!document.hidden) timer = setTimeout(look, state.dataset.lost ? 3000 : 1000);
}

function update(fresh) {
  const news = ["inbox", "journal"].flatMap((id) => merge(document.getElementById(id), fresh.getElementById(id)));
  if (news.length === 0) return;
  const [first] = news;
  const more = news.length - 1;
  say(first.dataset.news ? first.dataset.news + (more > 0 ? ", and " + more + " more." : ".") : "Nothing is left.");
}

// Both lists run from the newest row to the oldest.
function merge(list, fresh) {
  for (const row of [...list.children]) {
    if (fresh.querySelector("#" + CSS.escape(row.id))) continue;
    if (row.contains(document.activeElement)) list.focus({ preventScroll: true });
    row.remove();
  }
  const news = [];
  let next = list.firstElementChild;
  for (const row of [...fresh.children]) {
    if (next && next.id === row.id) {
      next = next.nextElementSibling;
      continue;
    }
    row.classList.add("new");
    list.insertBefore(row, next);
    news.push(row);
  }
  return news;
}

document.addEventListener("click", async ({ target }) => {
  const button = target.closest("[data-copy]");
  if (!button) return;
  const text = document.querySelector(button.dataset.copy).textContent;
  try {
    await navigator.clipboard.writeText(text);
    say("Copied.");
  } catch {
    getSelection().selectAllChildren(document.querySelector(button.dataset.copy));
    say("Selected: copy it with the keyboard.");
  }
});

document.addEventListener("submit", async (event) => {
  event.preventDefault();
  await fetch(event.target.action, { method: "POST" }).catch(() => undefined);
  await look();
});

document.addEventListener("visibilitychange", () => document.hidden || look());
document.documentElement.classList.add("scripted");
state.textContent = "This page updates itself.";
look();
`;
