// The result of binding a body.
import type { Members } from "./operations.ts";

/** A request after binding. It has every property of its type. A missing one is null. */
export type Model = { [name: string]: unknown };

// default(DateTime), because DateTime is a value type, which cannot be null.
const NO_DATE_TIME = "0001-01-01T00:00:00";

const empties = new WeakMap<Members, Model>();

/** Creates an empty request. Every property is null, except a date. */
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
