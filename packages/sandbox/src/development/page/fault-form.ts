// Faults apply to the next calls, whatever their values are.
import type { Context } from "../context.ts";
import { TRIGGERS } from "../triggers.ts";
import { type Html, html } from "./html.ts";

/** Writes the current fault, and the form that sets a fault. */
export function renderFault({ fault }: Context): Html {
  return html`
<p>Answers the next signed calls in the same way, whatever they contain.</p>
<div id="fault" aria-live="polite"><p id="fault-${fault?.trigger ?? "none"}-${fault?.times ?? 0}">${
    fault
      ? html`Set: <b>${fault.trigger}</b>, for the next ${fault.times === 1 ? "call" : `${fault.times} calls`}.`
      : "No failure is set."
  }</p></div>
<form method="post" action="/__sandbox/faults" class="line">
  <label>Response <select name="trigger">${TRIGGERS.filter(({ name }) => name !== "accepted").map(
    ({ name }) => html`<option>${name}</option>`,
  )}</select></label>
  <label>Calls <input name="times" type="number" min="1" max="1000" value="1" required></label>
  <button>Set</button>
  <button name="trigger" value="none" formnovalidate>Clear</button>
</form>`;
}
