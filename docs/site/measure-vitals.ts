/**
 * The measures of a page that loads, from the entries of the browser's own performance timeline.
 */
import type { Tab } from "./open-browser.ts";

interface Vitals {
  readonly "LCP, ms": number;
  readonly CLS: number;
  readonly "TBT, ms": number;
  readonly largest: {
    readonly name: string;
    /** The beginning of its text, or the address of the picture, as the HTML contains it. */
    readonly inHtml: string;
    /** Whether it is visible and, if it is a picture, has been loaded. */
    readonly isWhole: boolean;
  };
}

/** A script to run before the page's own: Chromium does not keep all long tasks for a later observer. */
export const observeVitals = `(() => {
  window.vitals = [];
  for (const type of ["largest-contentful-paint", "layout-shift", "longtask", "paint"])
    new PerformanceObserver((list) => vitals.push(...list.getEntries())).observe({ type, buffered: true });
})()`;

/** Waits until the browser has recorded nothing for a second, and then reads the record. */
export function measureVitals(tab: Tab): Promise<Vitals> {
  return tab.evaluate(`(${inPage})()`);
}

declare const vitals: (PerformanceEntry & {
  readonly element?: HTMLElement;
  readonly value: number;
  readonly hadRecentInput: boolean;
})[];

// It runs in the page: a function that becomes text.

async function inPage(): Promise<Vitals> {
  for (let seen = -1; seen !== vitals.length; ) {
    seen = vitals.length;
    await new Promise((done) => setTimeout(done, 1000));
  }
  const ofType = (type: string): typeof vitals => vitals.filter(({ entryType }) => entryType === type);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const firstPaint = ofType("paint").find(({ name }) => name === "first-contentful-paint")?.startTime ?? 0;
  const shifts = ofType("layout-shift").filter(({ hadRecentInput }) => !hadRecentInput);
  const blocking = ofType("longtask").filter(({ startTime }) => startTime >= firstPaint);
  const last = ofType("largest-contentful-paint").at(-1);
  const element = last?.element;
  const picture = element instanceof HTMLImageElement ? element : undefined;
  return {
    "LCP, ms": Math.round(last?.startTime ?? Number.NaN),
    CLS: Number(sum(shifts.map(({ value }) => value)).toFixed(4)),
    "TBT, ms": Math.round(sum(blocking.map(({ duration }) => duration - 50))),
    largest: {
      name: `${element?.tagName.toLowerCase()} "${element?.textContent.trim().slice(0, 40)}"`,
      inHtml:
        picture?.getAttribute("src") ?? element?.firstChild?.textContent?.trim().slice(0, 20) ?? "(none)",
      isWhole: element?.checkVisibility() === true && (picture?.naturalWidth ?? 1) > 0,
    },
  };
}
