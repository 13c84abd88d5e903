// Values with which a caller requests a specific response, like the test cards of payment sandboxes. They are an invention of the
// sandbox. Only this table defines them, and a test compares the README's table with it.
// The numbers are in 07700 900000–900999, which Ofcom reserves for drama, so they reach no phone.

/** The name of a trigger. */
export type TriggerName =
  | "accepted"
  | "rejected"
  | "locked"
  | "slow"
  | "unauthorized"
  | "error"
  | "html"
  | "malformed"
  | "empty"
  | "dropped";

/** A specific response, and the new values that request it. */
export interface Trigger {
  /** The name that a fault uses. */
  readonly name: TriggerName;
  /** The new address that requests the response. */
  readonly emailAddress: string;
  /** The new number that requests the response. */
  readonly mobilePhoneNumber: string;
  /** The response, described in Markdown for the README. */
  readonly answer: string;
}

/** All triggers. */
export const TRIGGERS: readonly Trigger[] = [
  trigger("accepted", 200, "like any other value: accepted if the password is correct"),
  trigger("rejected", 403, "200, `IsSuccessful: false`, a message `Rejected`"),
  trigger("locked", 423, "200, `IsSuccessful: false`, a message `LockedOut`; the customer is not locked out"),
  trigger("slow", 408, "like `accepted`, but 3 seconds late (`slowMs`); the change starts at once"),
  trigger("unauthorized", 401, "401, the framework's `Authorization has been denied for this request.`"),
  trigger("error", 500, "500, the framework's `An error has occurred.`"),
  trigger("html", 502, "200 with an HTML page, like the response of a proxy or a firewall"),
  trigger("malformed", 520, '200 as `application/json`, but cut off after `"IsSuccessful":true`'),
  trigger("empty", 204, "200 without a body"),
  trigger(
    "dropped",
    444,
    "no response: the connection is closed, and `sandbox.fetch` rejects with a `TypeError`",
  ),
];

/** Finds the trigger in a new value, regardless of spaces and case. */
export function findTrigger(newValue: string): TriggerName | undefined {
  return byNewValue.get(
    newValue.startsWith("+") ? newValue.replace(/[\s().-]/g, "") : newValue.toLowerCase(),
  );
}

const byNewValue = new Map(
  TRIGGERS.flatMap(({ name, emailAddress, mobilePhoneNumber }) => [
    [emailAddress, name],
    [mobilePhoneNumber, name],
  ]),
);

function trigger(name: TriggerName, lastDigits: number, answer: string): Trigger {
  return {
    name,
    emailAddress: `${name}@sandbox.test`,
    mobilePhoneNumber: `+447700900${lastDigits}`,
    answer,
  };
}
