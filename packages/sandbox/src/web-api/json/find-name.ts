// Which member of a type a name means. Source: JsonPropertyCollection.GetClosestMatchProperty of Newtonsoft.Json 6.0.8.
import type { Members } from "../operations.ts";

const known = new WeakMap<Members, Map<string, string>>();

/** The member with that name, exactly or whatever the case of its ASCII letters. */
export function findName(members: Members, given: string): string | undefined {
  let names = known.get(members);
  if (names === undefined) {
    names = new Map(Object.keys(members).map((name) => [name, name]));
    known.set(members, names);
  }
  // Nearly every caller writes the names as they are.
  return names.get(given) ?? findFolded(names, given);
}

function findFolded(names: Map<string, string>, given: string): string | undefined {
  for (const name of names.keys())
    if (name.length === given.length && name.toLowerCase() === given.toLowerCase()) return name;
  return undefined;
}
