/**
 * Finds faults in the layout of a page in its current window.
 */
import type { Tab } from "./open-browser.ts";

/** Sentences about elements that are cut, overlap or scroll sideways. */
export function findLayoutFaults(tab: Tab): Promise<string[]> {
  return tab.evaluate(`(() => { ${isShown} ${overlap} ${nameOf} return (${inPage})() })()`);
}

// These functions run in the page, so they are sent as text.

function inPage(): string[] {
  const faults: string[] = [];
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) faults.push(`the page is ${scrollWidth} wide`);
  for (const block of document.querySelectorAll(
    "main pre, main table, main td, main th, main .endpoint code",
  )) {
    // A hex dump scrolls on purpose. Headings for screen readers have no width.
    const isMeant = block.closest(".cbss-dump, .fields thead") !== null;
    const isCut = !isMeant && isShown(block) && block.scrollWidth > block.clientWidth + 1;
    if (isCut && getComputedStyle(block).display !== "inline")
      faults.push(`cut by ${block.scrollWidth - block.clientWidth}: ${nameOf(block)}`);
  }
  const columns = [
    ...document.querySelectorAll("main .operation > *, main h1, nav.sidebar .sidebar-pane, .right-sidebar"),
  ];
  for (const [i, one] of columns.entries())
    for (const other of columns.slice(i + 1))
      if (overlap(one, other)) faults.push(`${nameOf(one)} overlaps ${nameOf(other)}`);
  for (const button of document.querySelectorAll("main .expressive-code .copy button")) {
    const line = button.closest(".frame")?.querySelector(".ec-line .code");
    const range = document.createRange();
    if (!line || !isShown(button)) continue;
    range.selectNodeContents(line);
    for (const text of range.getClientRects())
      if (overlap(button, { getBoundingClientRect: () => text }))
        faults.push(`a copy button overlaps ${nameOf(line)}`);
  }
  return [...new Set(faults)];
}

function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1;
}

function overlap(
  one: Pick<Element, "getBoundingClientRect">,
  other: Pick<Element, "getBoundingClientRect">,
): boolean {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  const [width, height] = [
    Math.min(a.right, b.right) - Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  ];
  return width > 1 && height > 1;
}

function nameOf(element: Element): string {
  return `${element.tagName.toLowerCase()}.${element.className} "${element.textContent?.trim().slice(0, 60)}"`;
}
