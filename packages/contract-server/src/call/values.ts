// What the bodies of calls are filled with: who calls, and everything that differs from run to run.
import type { Credentials } from "../credentials.ts";

/** The values of one run; for a curl line, placeholders of shell variables instead. */
export interface Values {
  readonly clientCode: string;
  readonly password: string;
  readonly dateTime: string;
  readonly newValue: (member: string) => string;
}

/** Belongs to nobody: whoever is asked in its name refuses. */
export const UNKNOWN_CLIENT = "CBSS-CONTRACT-UNKNOWN-CLIENT";

/** Is nobody's password: it stands where an answer could repeat one, and is looked for in all of them. */
export const CANARY_PASSWORD = 'canary-password-"7c1f&<é';

/** The values that are sent. */
export function sentValues({ clientCode, password, newValues }: Credentials, dateTime: string): Values {
  return { clientCode, password, dateTime, newValue: (member) => newValues[member] ?? "" };
}
