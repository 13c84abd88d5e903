// The inbox shows one-time passwords as the customer would receive them.
import type { Delivery } from "../../cbss/context.ts";
import type { Context } from "../context.ts";
import { Html, html } from "./html.ts";
import { newest, renderTime } from "./rows.ts";

/** Writes the rows of the inbox. The newest is first. */
export function renderInbox({ outbox, pending, now }: Context): Html[] {
  if (outbox.length === 0)
    return [html`<li class="none" id="no-delivery">No one-time password yet. Make a call to get one.</li>`];
  const at = now().toISOString();
  const byCustomer = new Set([...pending.values()]);
  return newest(outbox).map((delivery) =>
    slip(delivery, byCustomer.has(delivery) && delivery.expiresAt > at, at),
  );
}

// The id contains everything that a row shows, because the script keeps a row while its id exists.
function slip(delivery: Delivery, isValid: boolean, now: string): Html {
  const { id, at, to, channel, oneTimePassword, customer, clientCode, expiresAt } = delivery;
  const ended = expiresAt <= now ? "expired" : "no longer valid: replaced, or not delivered";
  return html`
<li id="delivery-${id}-${at}-${isValid}" data-news="One-time password for ${to}."${isValid ? "" : new Html(' class="over"')}>
  <p class="to">${channel === "email" ? "Email" : "Message"} to <b>${to}</b></p>
  <p class="password"><span class="label">One-time password</span> <code id="password-${id}">${oneTimePassword}</code>
    <button type="button" class="live" data-copy="#password-${id}" aria-label="Copy the one-time password for ${to}">Copy</button></p>
  <p class="small">${customer} at ${clientCode}, ${renderTime(at)}, ${isValid ? html`valid until ${renderTime(expiresAt)}` : ended}</p>
</li>`;
}
