// How often the password may be wrong. Whether a CBSS counts at all is unknown; a server that does not is an invitation to
// guess, so the sandbox does, and `lockout: false` makes it stop.
import type { Context } from "./state.ts";

/** Whether a customer is locked out now, whatever the password. */
export function isLockedOut({ lockout, failures }: Context, customer: string, at: Date): boolean {
  const failed = failures.get(customer);
  if (!lockout || failed === undefined || failed.count < lockout.attempts) return false;
  if (at.getTime() - failed.at < lockout.forMs) return true;
  failures.delete(customer);
  return false;
}

/** Counts a wrong password. */
export function noteFailure({ lockout, failures }: Context, customer: string, at: Date): void {
  if (!lockout) return;
  failures.set(customer, { count: (failures.get(customer)?.count ?? 0) + 1, at: at.getTime() });
}

/** Forgets the wrong passwords of a customer, who has sent the right one. */
export function forgive({ failures }: Context, customer: string): void {
  failures.delete(customer);
}
