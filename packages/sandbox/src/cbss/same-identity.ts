// Identity is null in both samples, and nothing says what else it may be. So this is an invention of the sandbox: a customer
// can be given an `identity`, and a request that sends one has to send that one.

/**
 * Whether the Identity of a request fits a customer. None at all always does: the Login_Salt has said who it is. One that is
 * sent has to have every member of the customer's own, names in any case; further members do not count, as everywhere.
 */
export function isSameIdentity(own: object | undefined, given: unknown): boolean {
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
