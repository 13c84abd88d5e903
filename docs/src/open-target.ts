/**
 * Shows the target of a link even if it is hidden: in a tab that is not selected, in closed details, or in a panel that a button
 * opens.
 */

function openTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  for (let around: Element | null = target; around; around = around.parentElement) open(around);
  target.scrollIntoView();
}

function open(element: Element): void {
  if (element instanceof HTMLDetailsElement) element.open = true;
  const isPanel = element.getAttribute("role") === "tabpanel" && element.hasAttribute("hidden");
  if (isPanel) document.getElementById(element.getAttribute("aria-labelledby") ?? "")?.click();
  if (element.matches("[data-panel][hidden]")) setPanel(element as HTMLElement, true);
}

/** Shows or hides a panel, and updates its button. */
function setPanel(panel: HTMLElement, isOpen: boolean): void {
  panel.hidden = !isOpen;
  for (const button of document.querySelectorAll(`[data-opens="${panel.id}"]`))
    button.setAttribute("aria-expanded", String(isOpen));
}

for (const button of document.querySelectorAll<HTMLElement>("[data-opens]")) {
  const panel = document.getElementById(button.dataset["opens"] ?? "");
  if (!panel) continue;
  button.hidden = false;
  button.addEventListener("click", () => {
    setPanel(panel, panel.hidden !== false);
    if (!panel.hidden) panel.querySelector<HTMLElement>("input, select, textarea")?.focus();
  });
}
for (const button of document.querySelectorAll<HTMLElement>("[data-closes]")) {
  button.addEventListener("click", () => {
    const panel = document.getElementById(button.dataset["closes"] ?? "");
    if (panel) setPanel(panel, false);
    document.querySelector<HTMLElement>(`[data-opens="${panel?.id}"]`)?.focus();
  });
}
addEventListener("hashchange", openTarget);
openTarget();
