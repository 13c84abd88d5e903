// Whether the caller is the customer, by Identity and Password, and how often the password may be wrong. Whether a CBSS counts at
// all is unknown; a server that does not is an invitation to guess, so the sandbox does, and `lockout: false` makes it stop.
import type { CbssContext } from "./context.ts";
import type { Customer } from "./customers.ts";
import type { MessageCode } from "./messages.ts";
import type { Credentials } from "./operations/behaviour.ts";

/** Why the caller is not taken for the customer, or undefined. An unknown Identity looks like a wrong password, and counts as one. */
export function checkCustomer(
  context: CbssContext,
  { name, password, identity }: Customer,
  { Identity, Password }: Credentials,
  at: Date,
): MessageCode | undefined {
  if (isLockedOut(context, name, at)) return "LockedOut";
  if (Password === password && isSameIdentity(identity, Identity)) {
    clearFailures(context, name);
    return undefined;
  }
  addFailure(context, name, at);
  return "WrongPassword";
}

/** Whether a customer is locked out now, whatever the password. */
function isLockedOut({ lockout, failures }: CbssContext, customer: string, at: Date): boolean {
  const failed = failures.get(customer);
  if (!lockout || failed === undefined || failed.count < lockout.attempts) return false;
  if (at.getTime() - failed.at < lockout.forMs) return true;
  failures.delete(customer);
  return false;
}

/** Counts a wrong password. */
function addFailure({ lockout, failures }: CbssContext, customer: string, at: Date): void {
  if (!lockout) return;
  failures.set(customer, { count: (failures.get(customer)?.count ?? 0) + 1, at: at.getTime() });
}

/** Forgets the wrong passwords of a customer, who has sent the right one. */
function clearFailures({ failures }: CbssContext, customer: string): void {
  failures.delete(customer);
}

// Identity is null in both samples, and nothing says what else it may be. So this is an invention of the sandbox: a customer
// can be given an `identity`, and a request that sends one has to send that one.

/**
 * Whether the Identity of a request fits a customer. None at all always does: the Login_Salt has said who it is. One that is
 * sent has to have every field of the customer's own, names in any case; further fields do not count, as everywhere.
 */
function isSameIdentity(own: object | undefined, given: unknown): boolean {
  if (given === null || given === undefined) return true;
  return own !== undefined && hasMembers(given, own);
}

function hasMembers(given: unknown, own: object): boolean {
  if (typeof given !== "object" || given === null) return false;
  const members = new Map(Object.entries(given).map(([name, member]) => [name.toLowerCase(), member]));
  return Object.entries(own).every(([name, expected]) => {
    const member = members.get(name.toLowerCase());
    if (typeof expected === "object" && expected !== null) return hasMembers(member, expected);
    return toText(member) === toText(expected);
  });
}

// In XML and in a form every value is text, so a number has to equal its digits.
function toText(value: unknown): string | undefined {
  return value === null || typeof value === "object" ? undefined : value?.toString();
}
