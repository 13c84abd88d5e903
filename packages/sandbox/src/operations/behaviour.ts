import type { Credentials } from "../check-customer.ts";
import type { Forms, OperationId } from "../generated/operations.ts";
import type { MessageCode } from "../messages.ts";
import type { Settings } from "../read-options.ts";
import type { Destination } from "../start-change.ts";
import type { Awaitable } from "../when-ready.ts";

/** What CBSS decides: accepted, or why not. */
export type Verdict = "accepted" | MessageCode;

/** A call whose signature belongs to a customer. */
interface SignedCall {
  readonly settings: Settings;
  /** Why the form is not the customer's, or undefined. */
  readonly checkCustomer: (credentials: Credentials) => MessageCode | undefined;
  readonly startChange: (destination: Destination) => Awaitable<Verdict>;
}

/** How the sandbox answers one operation, once it knows who is calling. */
export type Behaviour<Id extends OperationId> = (form: Forms[Id], call: SignedCall) => Awaitable<Verdict>;
