// Every accepted call creates a one-time password, sends it to the new address or number, and records the change as pending.
// Nothing else changes. The old address or number stays until a later step, which is not documented.
import { type CbssContext, copyText, type Delivery, remember } from "./context.ts";
import type { MessageCode } from "./messages.ts";
import { makeOneTimePassword } from "./one-time-password.ts";
import type { Destination } from "./operations/behaviour.ts";

/** The customer of a change, and the time of the request. */
export interface Change extends Pick<Delivery, "operation" | "customer" | "clientCode" | "language"> {
  readonly at: Date;
}

/** Starts a change. It replaces a pending change of the same kind for the same customer. */
export async function startChange(
  context: CbssContext,
  { at, operation, customer, clientCode, language }: Change,
  { channel, to }: Destination,
): Promise<"accepted" | MessageCode> {
  const delivery: Delivery = {
    id: nextId(context),
    operation,
    customer,
    clientCode,
    language,
    channel,
    to: copyText(to),
    oneTimePassword: makeOneTimePassword(context.numbers),
    at: at.toISOString(),
    expiresAt: new Date(at.getTime() + context.oneTimePasswordLifetime).toISOString(),
  };
  remember(context.outbox, delivery);
  const { epoch } = context;
  try {
    await context.deliver?.(delivery);
  } catch {
    return "DeliveryFailed";
  }
  if (context.epoch === epoch) notePending(context, delivery);
  return "accepted";
}

function notePending(context: CbssContext, delivery: Delivery): void {
  const key = `${delivery.operation} ${delivery.customer}`;
  // A hook may be slow. A delivery that ends late must not replace a newer one.
  if ((context.pending.get(key)?.id ?? 0) < delivery.id) context.pending.set(key, delivery);
}

function nextId({ outbox }: CbssContext): number {
  return (outbox.at(-1)?.id ?? 0) + 1;
}
