// What CBSS's own code does, in the order in which the sandbox has chosen to do it: who is calling, is it signed, is it the
// customer. Every outcome is an envelope with status 200.
import { verify } from "@cbss/signature";
import type { Model } from "./bind-json.ts";
import type { KnownClient } from "./known-clients.ts";
import type { Operation } from "./operation.ts";
import type { Behaviour, Verdict } from "./operations/behaviour.ts";
import { behaviours } from "./operations/behaviours.ts";
import type { Customer } from "./options.ts";
import type { Context } from "./read-options.ts";
import { startChange } from "./start-change.ts";

/** A call that has reached CBSS's own code. */
export interface Call {
  readonly at: Date;
  readonly operation: Operation;
  /** The exact bytes received, which the signature covers. */
  readonly body: Uint8Array;
  readonly model: Model | null;
  /** Empty where the framework hands over null. */
  readonly signature: string;
}

/** Decides one call, and does what it asks for where it is accepted. */
export async function decide(context: Context, call: Call): Promise<Verdict> {
  const { at, body, model, signature } = call;
  const operation = call.operation.operationId;
  if (model === null) return "UnreadableBody";
  const clientCode = String(model["ClientCode"] ?? "");
  const client = context.clients.get(clientCode);
  if (client === undefined) return "UnknownClient";
  if (signature === "") return "SignatureMissing";
  const customer = await findCustomer(client, body, signature);
  if (customer === undefined) return "WrongSignature";
  if (!model["Content"]) return "ContentMissing";
  // The table says what the Content of each operation is, and the binding has made it so.
  const behave = behaviours[operation] as Behaviour<typeof operation>;
  return behave(model["Content"] as Parameters<typeof behave>[0], {
    customer,
    startChange: (destination) =>
      startChange(context, { at, operation, clientCode, customer: customer.name }, destination),
  });
}

// Identity is null in both samples, and nothing says what else it may be: the customer is the one whose Login_Salt verifies.
async function findCustomer(
  { clientKey, logins }: KnownClient,
  body: Uint8Array,
  signature: string,
): Promise<Customer | undefined> {
  for (const { loginSalt, customer } of logins) {
    if (await verify(body, { clientKey, loginSalt }, signature)) return customer;
  }
  return undefined;
}
