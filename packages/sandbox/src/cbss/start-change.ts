// What every accepted call does: makes a one-time password, sends it to the new address or number, and notes the change
// as pending. Nothing else changes: the old address or number stays until a later step, which is not documented.
import type { Awaitable } from "../web-api/when-ready.ts";
import { type CbssContext, copyText, type Delivery, remember } from "./context.ts";
import { isoWriter } from "./date-time.ts";
import type { MessageCode } from "./messages.ts";
import { makeOneTimePassword } from "./one-time-password.ts";
import type { Destination } from "./operations/behaviour.ts";

/** Whose change it is, and when it was asked for. */
export interface Change extends Pick<Delivery, "operation" | "customer" | "clientCode" | "language"> {
  readonly at: Date;
}

const writeStart = isoWriter();
const writeEnd = isoWriter();

/** Starts a change, which takes the place of a pending one of the same kind for the same customer. */
export function startChange(
  context: CbssContext,
  { at, operation, customer, clientCode, language }: Change,
  { channel, to }: Destination,
): Awaitable<"accepted" | MessageCode> {
  const delivery: Delivery = {
    id: nextId(context),
    operation,
    customer,
    clientCode,
    language,
    channel,
    to: copyText(to),
    oneTimePassword: makeOneTimePassword(context.numbers),
    at: writeStart(at.getTime()),
    expiresAt: writeEnd(Math.trunc(at.getTime() + context.oneTimePasswordLifetime)),
  };
  remember(context.outbox, delivery);
  return context.deliver === undefined ? notePending(context, delivery) : deliver(context, delivery);
}

async function deliver(context: CbssContext, delivery: Delivery): Promise<"accepted" | MessageCode> {
  const { epoch } = context;
  try {
    await context.deliver?.(delivery);
  } catch {
    return "DeliveryFailed";
  }
  return context.epoch === epoch ? notePending(context, delivery) : "accepted";
}

function notePending(context: CbssContext, delivery: Delivery): "accepted" {
  const key = `${delivery.operation} ${delivery.customer}`;
  // A hook may take its time: a delivery that ends late must not replace a newer one.
  if ((context.pending.get(key)?.id ?? 0) < delivery.id) context.pending.set(key, delivery);
  return "accepted";
}

function nextId({ outbox }: CbssContext): number {
  return (outbox.at(-1)?.id ?? 0) + 1;
}
