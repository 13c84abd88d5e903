import type { MessageCode } from "../messages/messages.ts";
import type { Credentials } from "../operations/behaviour.ts";
import type { Customer } from "../settings/options.ts";
import { forgive, isLockedOut, noteFailure } from "./lockout.ts";
import { isSameIdentity } from "./same-identity.ts";
import type { Context } from "./state.ts";

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
