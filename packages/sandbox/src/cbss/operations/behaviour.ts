import type { Forms } from "../../web-api/operations.ts";
import type { CbssSettings, Delivery } from "../context.ts";
import type { MessageCode } from "../messages.ts";

/** What CBSS decides: accepted, or why not. */
export type Verdict = "accepted" | MessageCode;

/** What a form says of the customer; each of the document's operations has both fields. */
export interface Credentials {
  readonly Identity: unknown;
  readonly Password: string | null;
}

/** Where a one-time password goes. */
export type Destination = Pick<Delivery, "channel" | "to">;

/** A call whose signature belongs to a customer. */
interface SignedCall {
  readonly settings: Pick<CbssSettings, "validateNewValues">;
  /** Why the form is not the customer's, or undefined. */
  readonly checkCustomer: (credentials: Credentials) => MessageCode | undefined;
  readonly startChange: (destination: Destination) => Promise<Verdict>;
}

/** How the sandbox answers one operation, once it knows who is calling. */
export type Behaviour<Id extends keyof Forms> = (form: Forms[Id], call: SignedCall) => Promise<Verdict>;

/** The same for an operation that is known by its name only: binding has given its form the right fields. */
export type AnyBehaviour = (form: unknown, call: SignedCall) => Promise<Verdict>;
