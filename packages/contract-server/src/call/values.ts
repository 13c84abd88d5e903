// What the bodies of calls are filled with: who calls, and everything that differs from run to run.
import type { Credentials } from "../credentials.ts";

/** The values of one run; for a curl line, placeholders of shell variables instead. */
export interface Values {
  readonly clientCode: string;
  readonly password: string;
  readonly dateTime: string;
  readonly newValue: (field: string) => string;
}

/** A ClientCode that no server knows, so that each refuses it. */
export const UNKNOWN_CLIENT = "CBSS-CONTRACT-UNKNOWN-CLIENT";

/** A password that no customer has: it is sent where an answer could repeat one, and is looked for in all of them. */
export const CANARY_PASSWORD = 'canary-password-"7c1f&<é';

/** The values that are sent. */
export function sentValues({ clientCode, password, newValues }: Credentials, dateTime: string): Values {
  return { clientCode, password, dateTime, newValue: (field) => newValues[field] ?? "" };
}
