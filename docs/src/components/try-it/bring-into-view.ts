/**
 * Shows the outcome of a call where the reader looks. The keyboard focus stays on the button, so that the next call is one key away.
 */

/** Scrolls no further than necessary, and without an animation for readers who have switched animations off. */
export function bringIntoView(element: HTMLElement): void {
  const isSmooth = matchMedia("(prefers-reduced-motion: no-preference)").matches;
  element.scrollIntoView({ block: "nearest", behavior: isSmooth ? "smooth" : "instant" });
}
