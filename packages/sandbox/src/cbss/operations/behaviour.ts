import type { Forms } from "../../web-api/operations.ts";
import type { CbssSettings, Delivery } from "../context.ts";
import type { MessageCode } from "../messages.ts";

/** The decision of CBSS: accepted, or the reason for a rejection. */
export type Verdict = "accepted" | MessageCode;

/** The fields of a form that identify the customer. Each operation of the document has both. */
export interface Credentials {
  readonly Identity: unknown;
  readonly Password: string | null;
}

/** The destination of a one-time password. */
export type Destination = Pick<Delivery, "channel" | "to">;

/** A call whose signature belongs to a customer. */
interface SignedCall {
  readonly settings: Pick<CbssSettings, "validateNewValues">;
  /** Returns why the form does not come from the customer, or undefined. */
  readonly checkCustomer: (credentials: Credentials) => MessageCode | undefined;
  readonly startChange: (destination: Destination) => Promise<Verdict>;
}

/** Decides a call of one operation after the sandbox has identified the customer. */
export type Behaviour<Id extends keyof Forms> = (form: Forms[Id], call: SignedCall) => Promise<Verdict>;

/** The same for an operation of which only the name is known. Binding has given the form the correct fields. */
export type AnyBehaviour = (form: unknown, call: SignedCall) => Promise<Verdict>;
