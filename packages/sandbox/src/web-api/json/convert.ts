// Finds the property for a name, and converts a value to the property's type. Source:
// JsonPropertyCollection.GetClosestMatchProperty, JsonReader.ReadAsString, ReadAsDateTime and
// JsonSerializerInternalReader.EnsureType of Newtonsoft.Json 6.0.8.
import { parseDateTime } from "../date-time/parse-date-time.ts";
import { readJsonDate } from "../date-time/read-json-date.ts";
import type { Members } from "../operations.ts";
import type { JsonReader } from "./json-reader.ts";
import type { Steps } from "./json-steps.ts";
import { jsonError } from "./json-text.ts";
import { readAnything } from "./read-anything.ts";
import { writeNumber } from "./read-number.ts";

const known = new WeakMap<Members, Map<string, string>>();

/** Finds a property by its exact name, or by its name in another case of the ASCII letters. */
export function findName(members: Members, given: string): string | undefined {
  let names = known.get(members);
  if (names === undefined) {
    names = new Map(Object.keys(members).map((name) => [name, name]));
    known.set(members, names);
  }
  // Nearly every caller writes the exact names.
  return names.get(given) ?? findFolded(names, given);
}

function findFolded(names: Map<string, string>, given: string): string | undefined {
  for (const name of names.keys())
    if (name.length === given.length && name.toLowerCase() === given.toLowerCase()) return name;
  return undefined;
}

/** Converts any value except an object or a list to a text: `True` for true, and the digits of a number. */
export function toText({ token, value }: JsonReader): string | null {
  if (token === "Integer" || token === "Float") return writeNumber(value ?? "");
  if (token === "String" || token === "Boolean" || token === "Null") return value;
  throw jsonError;
}

// The cost of reading a date, in tokens.
const DATE_IN_TOKENS = 50;

/** Converts a value to a date with a time. Null is an error, because the date is a value type. */
export function toDateTime(reader: JsonReader): string {
  const dateTime = reader.token === "Date" ? reader.date : parseText(reader);
  if (dateTime === undefined) throw jsonError;
  return dateTime;
}

function parseText(reader: JsonReader): string | undefined {
  if (reader.token !== "String") return undefined;
  reader.tokens += DATE_IN_TOKENS;
  return parseDateTime(reader.value ?? "", true);
}

/** Converts a value that is not an object to an object: null and an empty text give null. */
export function toNull({ token, value }: JsonReader): null {
  if (token === "Null" || token === "Undefined" || (token === "String" && value === "")) return null;
  throw jsonError;
}

/** Converts to any value. A second object or list is an error after a first value that is neither. */
export function* toAny(reader: JsonReader, existing: unknown): Steps<unknown> {
  if (reader.token === "StartConstructor") return reader.value;
  if (existing !== null && typeof existing !== "object") throw jsonError;
  return yield* readAnything(reader);
}

/** Finds the date in a text. It runs for every text that may be a date, and some cause an exception. */
export function findDate(text: string): string | undefined {
  const date = readJsonDate(text);
  if (date === "overflow") throw jsonError;
  return date;
}
