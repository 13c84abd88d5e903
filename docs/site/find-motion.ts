/**
 * Finds what moves on a page while everything that can be opened is opened. The browser computes it.
 */
import type { Tab } from "./open-browser.ts";

export interface Opened {
  readonly count: number;
  /** Sentences about animations that ran or waited to, and about styles that would start one. */
  readonly motion: string[];
}

/** Opens menus, tabs, folded parts, panels and the search of a page that has been loaded, one after the other. */
export function openEverything(tab: Tab): Promise<Opened> {
  return tab.evaluate(
    `(() => { ${longest} ${runningIn} ${styledIn} ${motionOf} return (${openInPage})() })()`,
  );
}

// These run in the page: functions that become text.

function openInPage(): Opened {
  const openers = document.querySelectorAll<HTMLElement>(
    "[data-open-modal], [popovertarget], [data-opens], [role=tab], summary",
  );
  const motion = runningIn("loading");
  let count = 0;
  for (const opener of openers) {
    if (!opener.checkVisibility()) continue;
    opener.click();
    count++;
    motion.push(...runningIn(`${opener.tagName} "${opener.textContent?.trim()}"`));
    document.querySelector<HTMLElement>("dialog[open] [data-close-modal]")?.click();
  }
  return { count, motion: [...motion, ...styledIn()] };
}

/** `getAnimations` first computes the styles, which starts the transitions. */
function runningIn(cause: string): string[] {
  return document.getAnimations().flatMap(({ playState, pending, effect }) => {
    const { endTime = 0 } = effect?.getComputedTiming() ?? {};
    const isMoving = (playState === "running" || pending) && Number(endTime) > 10;
    return isMoving ? [`${cause} starts an animation of ${endTime} ms`] : [];
  });
}

/** Elements with the same names in the same place have the same style, so only the first of them is read. */
function styledIn(): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  for (const element of document.querySelectorAll("*")) {
    const names = [element, element.parentElement, element.parentElement?.parentElement].map(
      (part) => `${part?.tagName.toLowerCase()}.${part?.getAttribute("class")}`,
    );
    if (seen.has(names.join())) continue;
    seen.add(names.join());
    for (const pseudo of ["", "::before", "::after", "::backdrop", "::details-content"])
      for (const motion of motionOf(getComputedStyle(element, pseudo)))
        found.add(`${names[0]}${pseudo} ${motion}`);
  }
  return [...found];
}

function motionOf(style: CSSStyleDeclaration): string[] {
  const { transitionProperty, transitionDuration, animationName, animationDuration, scrollBehavior } = style;
  return [
    transitionProperty !== "none" &&
      longest(transitionDuration) > 10 &&
      `has a transition of ${transitionDuration}`,
    animationName !== "none" && longest(animationDuration) > 10 && `has an animation of ${animationDuration}`,
    scrollBehavior === "smooth" && "scrolls smoothly",
  ].filter((motion) => motion !== false);
}

/** The longest of the durations of a style, in milliseconds. */
function longest(durations: string): number {
  return Math.max(...durations.split(",").map((duration) => Number.parseFloat(duration) * 1000));
}
