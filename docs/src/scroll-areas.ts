/**
 * Makes scroll areas reachable by keyboard: code, tables and pictures.
 */
const areas = document.querySelectorAll<HTMLElement>("pre, table, .picture, .code-panel");

function update(area: Element): void {
  const isLarger = area.scrollWidth > area.clientWidth || area.scrollHeight > area.clientHeight + 1;
  if (isLarger) area.setAttribute("tabindex", "0");
  else area.removeAttribute("tabindex");
}

const resized = new ResizeObserver((entries) => {
  for (const { target } of entries) update(target);
});

// The highlighter's own script makes each block that scrolls a landmark. So many landmarks without names do not help.
const renamed = new MutationObserver((changes) => {
  for (const { target } of changes) {
    if (target instanceof Element && target.getAttribute("role") === "region")
      target.setAttribute("role", "group");
  }
});

for (const area of areas) {
  resized.observe(area);
  renamed.observe(area, { attributeFilter: ["role"] });
}
