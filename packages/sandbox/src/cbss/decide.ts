// The decisions of CBSS's own code. The sandbox has chosen their order: who is calling, is the call signed, is it the customer.
// Every outcome is an envelope with status 200.
import type { MistakeId } from "@cbss/signature/diagnose";
import type { BoundCall } from "../web-api/answer-call.ts";
import type { Model } from "../web-api/model.ts";
import { checkCustomer } from "./check-customer.ts";
import type { CbssContext } from "./context.ts";
import type { Customer } from "./customers.ts";
import { isInWindow } from "./date-time.ts";
import { findCustomer } from "./find-customer.ts";
import type { Language } from "./messages.ts";
import type { Verdict } from "./operations/behaviour.ts";
import { behaviourOf } from "./operations/behaviours.ts";
import { startChange } from "./start-change.ts";

/** A call that has reached CBSS's own code. */
export interface Call extends Omit<BoundCall, "language"> {
  /** The language of messages to the customer. */
  readonly language: Language;
}

/** Why a signature is wrong. */
export interface SignatureDiagnosis {
  /** The mistake in words. */
  readonly explanation: string;
  /** The stable names of the mistakes, if they are known. */
  readonly mistake?: readonly MistakeId[] | undefined;
}

/** The points at which the development tools can intervene. */
export interface Hooks {
  /** Decides a signed call in a different way than CBSS, or calls `decideAsUsual`. */
  readonly decideSigned: (content: unknown, decideAsUsual: () => Promise<Verdict>) => Promise<Verdict>;
  /** Explains a wrong signature, or returns undefined. */
  readonly diagnose: (call: Call) => Promise<SignatureDiagnosis | undefined>;
}

/** Decides one call, and does what an accepted call requests. */
export async function decide(context: CbssContext, hooks: Hooks, call: Call): Promise<Verdict> {
  const { body, model, signature } = call;
  if (model === null) return "UnreadableBody";
  const client = context.clients.get(String(model["ClientCode"] ?? ""));
  if (client === undefined) return "UnknownClient";
  if (signature === "") return "SignatureMissing";
  const customer = await findCustomer(client, body, signature);
  if (customer === undefined) return "WrongSignature";
  const { clientCode } = client;
  return hooks.decideSigned(model["Content"], () =>
    decideSigned(context, { ...call, model, customer, clientCode }),
  );
}

interface SignedCall extends Call {
  readonly model: Model;
  readonly customer: Customer;
  readonly clientCode: string;
}

async function decideSigned(context: CbssContext, call: SignedCall): Promise<Verdict> {
  const { at, model, customer, clientCode, language } = call;
  const operation = call.operation.operationId;
  if (!isInWindow(model["DateTime"], at, context.dateTimeWindow)) return "DateTimeOutsideWindow";
  if (!model["Content"]) return "ContentMissing";
  return behaviourOf(call.operation)(model["Content"], {
    settings: context,
    checkCustomer: (credentials) => checkCustomer(context, customer, credentials, at),
    startChange: (destination) =>
      startChange(context, { at, operation, clientCode, customer: customer.name, language }, destination),
  });
}
