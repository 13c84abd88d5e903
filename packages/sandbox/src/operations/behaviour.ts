import type { Forms, OperationId } from "../generated/operations.ts";
import type { MessageCode } from "../messages/messages.ts";
import type { Awaitable } from "../runtime/when-ready.ts";
import type { Delivery } from "../settings/options.ts";
import type { Settings } from "../settings/read-options.ts";

/** What CBSS decides: accepted, or why not. */
export type Verdict = "accepted" | MessageCode;

/** What a form says of the customer; each of the document's operations has both members. */
export interface Credentials {
  readonly Identity: unknown;
  readonly Password: string | null;
}

/** Where a one-time password goes. */
export type Destination = Pick<Delivery, "channel" | "to">;

/** A call whose signature belongs to a customer. */
interface SignedCall {
  readonly settings: Settings;
  /** Why the form is not the customer's, or undefined. */
  readonly checkCustomer: (credentials: Credentials) => MessageCode | undefined;
  readonly startChange: (destination: Destination) => Awaitable<Verdict>;
}

/** How the sandbox answers one operation, once it knows who is calling. */
export type Behaviour<Id extends OperationId> = (form: Forms[Id], call: SignedCall) => Awaitable<Verdict>;
