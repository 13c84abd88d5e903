// The customer that the suite calls as. Credentials come from the environment only: a flag would appear in the shell's history
// and in the process list.

/** One customer at one client of the checked server. */
export interface Credentials {
  /** Names the client. */
  readonly clientCode: string;
  /** The client's secret. */
  readonly clientKey: string;
  /** The secret of the customer's login session. */
  readonly loginSalt: string;
  /** The customer's password; may be empty if no changes are allowed. */
  readonly password: string;
  /**
   * The new values that a change requests, by field name, for example `{ NewEmailAddress: "mei@example.com" }`. Sent only
   * if changes are allowed.
   */
  readonly newValues: Readonly<Record<string, string>>;
}

/** Names the environment variable for a field of a request's Content: `CBSS_NEW_EMAIL_ADDRESS` for NewEmailAddress. */
export function variableOf(field: string): string {
  return `CBSS_${field.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toUpperCase()}`;
}
