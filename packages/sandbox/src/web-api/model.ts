// What a body is bound to.
import type { Members } from "./operations.ts";

/** A request after binding; every member of its type is there, null where it was not sent. */
export type Model = { [name: string]: unknown };

// default(DateTime): a value type, which cannot be null.
const NO_DATE_TIME = "0001-01-01T00:00:00";

const empties = new WeakMap<Members, Model>();

/** A request of which nothing was sent: every member is null, but for a date. */
export function emptyModel(members: Members): Model {
  let empty = empties.get(members);
  if (empty === undefined) {
    const entries = Object.entries(members);
    empty = Object.fromEntries(
      entries.map(([name, kind]) => [name, kind === "dateTime" ? NO_DATE_TIME : null]),
    );
    empties.set(members, empty);
  }
  return { ...empty };
}
