// Shared by both lists of the page.
import { type Html, html } from "./html.ts";

// The JSON paths have more entries.
const MAX_ROWS = 50;

/** Returns the latest entries. The newest is first. */
export function newest<Entry>(entries: readonly Entry[]): Entry[] {
  return entries.slice(-MAX_ROWS).reverse();
}

/** Writes a time of day. */
export function renderTime(at: string): Html {
  return html`<time datetime="${at}">${at.slice(11, 19)} UTC</time>`;
}
