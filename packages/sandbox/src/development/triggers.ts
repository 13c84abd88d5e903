// Values that a caller sets on purpose to be answered in a certain way, as with the test cards of payment sandboxes: an
// invention of the sandbox. This table is the only place that knows them; the README's is held to it by a test.
// The numbers lie in 07700 900000–900999, which Ofcom keeps for drama: they ring nowhere.

/** Names one way to be answered. */
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

/** One way to be answered, and the new values that ask for it. */
export interface Trigger {
  /** The name by which a fault asks for it. */
  readonly name: TriggerName;
  /** The new address that asks for it. */
  readonly emailAddress: string;
  /** The new number that asks for it. */
  readonly mobilePhoneNumber: string;
  /** What comes back; Markdown, for the README. */
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

/** The trigger that a new value asks for, however it is spaced or capitalised. */
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
