import { forgive, isLockedOut, noteFailure } from "./lockout.ts";
import type { MessageCode } from "./messages.ts";
import type { Customer } from "./options.ts";
import type { Context } from "./read-options.ts";
import { isSameIdentity } from "./same-identity.ts";

/** What a form says of the customer; each of the document's operations has both members. */
export interface Credentials {
  readonly Identity: unknown;
  readonly Password: string | null;
}

/** Why the caller is not taken for the customer, or undefined. An unknown Identity looks like a wrong password, and counts as one. */
export function checkCustomer(
  context: Context,
  { name, password, identity }: Customer,
  { Identity, Password }: Credentials,
  at: Date,
): MessageCode | undefined {
  if (isLockedOut(context, name, at)) return "LockedOut";
  if (Password === password && isSameIdentity(identity, Identity)) {
    forgive(context, name);
    return undefined;
  }
  noteFailure(context, name, at);
  return "WrongPassword";
}
