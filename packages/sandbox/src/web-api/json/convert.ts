// A value that was read, as the type of its member takes it. Source: JsonReader.ReadAsString, ReadAsDateTime and
// JsonSerializerInternalReader.EnsureType of Newtonsoft.Json 6.0.8.
import { parseDateTime } from "../date-time/parse-date-time.ts";
import { readJsonDate } from "../date-time/read-json-date.ts";
import type { JsonReader } from "./json-reader.ts";
import type { Steps } from "./json-steps.ts";
import { jsonError } from "./json-text.ts";
import { readAnything } from "./read-anything.ts";
import { writeNumber } from "./read-number.ts";

/** As a text, which any value but an object or a list has: `True`, and of a number the digits. */
export function toText({ token, value }: JsonReader): string | null {
  if (token === "Integer" || token === "Float") return writeNumber(value ?? "");
  if (token === "String" || token === "Boolean" || token === "Null") return value;
  throw jsonError;
}

// What it costs to read a date, in tokens.
const DATE_IN_TOKENS = 50;

/** As a date with a time, which is a value type: null is an error. */
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

/** As an object, where it is not one: null, for which an empty text is taken. */
export function toNull({ token, value }: JsonReader): null {
  if (token === "Null" || token === "Undefined" || (token === "String" && value === "")) return null;
  throw jsonError;
}

/** As anything, of which a second object or list does not go with a first value that is neither. */
export function* toAny(reader: JsonReader, existing: unknown): Steps<unknown> {
  if (reader.token === "StartConstructor") return reader.value;
  if (existing !== null && typeof existing !== "object") throw jsonError;
  return yield* readAnything(reader);
}

/** The date that a text is; every text that dates may be read from is looked at, and some end in an exception. */
export function findDate(text: string): string | undefined {
  const date = readJsonDate(text);
  if (date === "overflow") throw jsonError;
  return date;
}
