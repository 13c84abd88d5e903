import type { Forms, OperationId } from "../generated/operations.ts";
import type { MessageCode } from "../messages.ts";
import type { Customer } from "../options.ts";
import type { Destination } from "../start-change.ts";

/** What CBSS decides: accepted, or why not. */
export type Verdict = "accepted" | MessageCode;

/** A call whose signature belongs to a customer. */
interface SignedCall {
  readonly customer: Customer;
  readonly startChange: (destination: Destination) => Promise<Verdict>;
}

/** How the sandbox answers one operation, once it knows who is calling. */
export type Behaviour<Id extends OperationId> = (
  form: Forms[Id],
  call: SignedCall,
) => Verdict | Promise<Verdict>;
