// Who the suite calls as. Read from the environment only: a flag would stand in the shell's history and in the list of processes.

/** One customer at one client of the server that is checked. */
export interface Credentials {
  /** Names the client. */
  readonly clientCode: string;
  /** The client's secret. */
  readonly clientKey: string;
  /** The secret of the customer's login. */
  readonly loginSalt: string;
  /** The customer's own; may be empty where no changes are allowed. */
  readonly password: string;
  /**
   * What a change asks for, by the name of the field, for instance `{ NewEmailAddress: "mei@example.com" }`. Sent only
   * where changes are allowed.
   */
  readonly newValues: Readonly<Record<string, string>>;
}

/** The environment variable of a field of a request's Content: `CBSS_NEW_EMAIL_ADDRESS` for NewEmailAddress. */
export function variableOf(field: string): string {
  return `CBSS_${field.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toUpperCase()}`;
}
