// The values in the bodies of calls: the caller, and everything that differs from run to run.
import type { Credentials } from "../credentials.ts";

/** The values of one run, or placeholders of shell variables for a curl line. */
export interface Values {
  readonly clientCode: string;
  readonly password: string;
  readonly dateTime: string;
  readonly newValue: (field: string) => string;
}

/** A ClientCode that is registered on no server, so that every server refuses it. */
export const UNKNOWN_CLIENT = "CBSS-CONTRACT-UNKNOWN-CLIENT";

/** A password that no customer has. A response could repeat it, so all responses are searched for it. */
export const CANARY_PASSWORD = 'canary-password-"7c1f&<é';

/** Makes the values to send. */
export function sentValues({ clientCode, password, newValues }: Credentials, dateTime: string): Values {
  return { clientCode, password, dateTime, newValue: (field) => newValues[field] ?? "" };
}
