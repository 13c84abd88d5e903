// What both lists of the page have in common.
import { type Html, html } from "./html.ts";

// More can be read as JSON.
const MAX_ROWS = 50;

/** The newest entries, the newest first. */
export function newest<Entry>(entries: readonly Entry[]): Entry[] {
  return entries.slice(-MAX_ROWS).reverse();
}

/** Writes a time of day. */
export function renderTime(at: string): Html {
  return html`<time datetime="${at}">${at.slice(11, 19)} UTC</time>`;
}
