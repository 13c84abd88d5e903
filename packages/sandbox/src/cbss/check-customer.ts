// Checks by Identity and Password that the caller is the customer, and limits wrong passwords. It is unknown whether CBSS counts
// wrong passwords. A server that does not count them invites guessing, so the sandbox does. `lockout: false` turns that off.
import type { CbssContext } from "./context.ts";
import type { Customer } from "./customers.ts";
import type { MessageCode } from "./messages.ts";
import type { Credentials } from "./operations/behaviour.ts";

/** Why the caller is not the customer, or undefined. An unknown Identity looks like a wrong password, and counts as one. */
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

/** Whether a customer is locked out now, regardless of the password. */
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

/** Forgets the wrong passwords of a customer who has sent the correct password. */
function clearFailures({ failures }: CbssContext, customer: string): void {
  failures.delete(customer);
}

// Identity is null in both samples, and no source says which other values it may have. So this is an invention of the sandbox:
// a customer may have an `identity`. A request that sends an Identity must then send the same one.

/**
 * Whether the Identity of a request matches a customer. A missing Identity always matches, since the Login_Salt identifies the
 * customer. A given Identity must have every field of the customer's own. The case of names and further fields do not matter.
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

// In XML and in a form, every value is text, so a number must equal its digits.
function toText(value: unknown): string | undefined {
  return value === null || typeof value === "object" ? undefined : value?.toString();
}
