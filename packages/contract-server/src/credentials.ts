// Who the suite calls as. Read from the environment only: a flag would stand in the shell's history and in the list of processes.
import type { Operation } from "./document/operation.ts";

/** One customer at one client of the server that is checked. */
export interface Credentials {
  readonly clientCode: string;
  readonly clientKey: string;
  readonly loginSalt: string;
  /** The customer's own; may be empty where no changes are allowed. */
  readonly password: string;
  /**
   * What a change asks for, by the name of the member, for instance `{ NewEmailAddress: "mei@example.com" }`. Sent only
   * where changes are allowed.
   */
  readonly newValues: Readonly<Record<string, string>>;
}

/** The environment variable of a member of a request's Content: `CBSS_NEW_EMAIL_ADDRESS` for NewEmailAddress. */
export function variableOf(member: string): string {
  return `CBSS_${member.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toUpperCase()}`;
}

/** The members of a request's Content that say what a change asks for: not the password, and nothing that has a default. */
export function newMembersOf({ form, passwords }: Operation): string[] {
  const members = Object.entries(form.properties ?? {});
  return members
    .filter(([name, { default: value }]) => !passwords.includes(name) && value === undefined)
    .map(([name]) => name);
}
