// What CBSS's own code does, in the order in which the sandbox has chosen to do it: who is calling, is it signed, is it the
// customer. Every outcome is an envelope with status 200.
import type { Model } from "../bind/bind-json.ts";
import type { Language } from "../messages/languages.ts";
import type { Operation } from "../operation.ts";
import type { Behaviour, Verdict } from "../operations/behaviour.ts";
import { behaviours } from "../operations/behaviours.ts";
import { type Awaitable, whenReady } from "../runtime/when-ready.ts";
import type { Customer } from "../settings/options.ts";
import { actOut } from "../triggers/act-out.ts";
import { chooseTrigger } from "../triggers/choose-trigger.ts";
import { checkCustomer } from "./check-customer.ts";
import { isInWindow } from "./check-date-time.ts";
import { findCustomer } from "./find-customer.ts";
import { startChange } from "./start-change.ts";
import type { Context } from "./state.ts";

/** A call that has reached CBSS's own code. */
export interface Call {
  readonly at: Date;
  readonly operation: Operation;
  /** The exact bytes received, which the signature covers. */
  readonly body: Uint8Array;
  readonly model: Model | null;
  /** What the customer is written to in. */
  readonly language: Language;
  /** Empty where the framework hands over null. */
  readonly signature: string;
}

/** Decides one call, and does what it asks for where it is accepted. */
export function decide(context: Context, call: Call): Awaitable<Verdict> {
  const { body, model, signature } = call;
  if (model === null) return "UnreadableBody";
  const client = context.clients.get(String(model["ClientCode"] ?? ""));
  if (client === undefined) return "UnknownClient";
  if (signature === "") return "SignatureMissing";
  return whenReady(findCustomer(client, body, signature), (customer) => {
    if (customer === undefined) return "WrongSignature";
    const { clientCode } = client;
    const decideOrdinarily = () => decideSigned(context, { ...call, model, customer, clientCode });
    const trigger = chooseTrigger(context, model["Content"]);
    return trigger === undefined ? decideOrdinarily() : actOut(trigger, context.slowMs, decideOrdinarily);
  });
}

interface SignedCall extends Call {
  readonly model: Model;
  readonly customer: Customer;
  readonly clientCode: string;
}

function decideSigned(context: Context, call: SignedCall): Awaitable<Verdict> {
  const { at, model, customer, clientCode, language } = call;
  const operation = call.operation.operationId;
  if (!isInWindow(model["DateTime"], at, context.dateTimeWindow)) return "DateTimeOutsideWindow";
  if (!model["Content"]) return "ContentMissing";
  // The table says what the Content of each operation is, and the binding has made it so.
  const behave = behaviours[operation] as Behaviour<typeof operation>;
  return behave(model["Content"] as Parameters<typeof behave>[0], {
    settings: context,
    checkCustomer: (credentials) => checkCustomer(context, customer, credentials, at),
    startChange: (destination) =>
      startChange(context, { at, operation, clientCode, customer: customer.name, language }, destination),
  });
}
