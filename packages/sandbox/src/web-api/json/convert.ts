// A value that was read, as the type of its member takes it. Source: JsonReader.ReadAsString, ReadAsDateTime and
// JsonSerializerInternalReader.EnsureType of Newtonsoft.Json 6.0.8.
import { readJsonDate } from "../date-time/read-json-date.ts";
import { readDateTime } from "../net-date-time.ts";
import type { JsonReader } from "./json-reader.ts";
import type { Steps } from "./json-steps.ts";
import { jsonError } from "./json-text.ts";
import { readAnything, toScalar } from "./read-anything.ts";
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
  const { token, value } = reader;
  reader.tokens += DATE_IN_TOKENS;
  const dateTime = token === "String" || token === "Date" ? readDateTime(value ?? "") : undefined;
  if (dateTime === undefined) throw jsonError;
  return dateTime;
}

/** As anything, of which a second object or list does not go with a first value that is neither. */
export function* toAny(reader: JsonReader, existing: unknown): Steps<unknown> {
  if (reader.token === "StartConstructor") return reader.value;
  if (!reader.isStart) return toScalar(reader);
  if (existing !== null && typeof existing !== "object") throw jsonError;
  return yield* readAnything(reader);
}

/** Every text that dates may be read from is looked at, and some end in an exception. */
export function isJsonDate(text: string): boolean {
  const date = readJsonDate(text);
  if (date === "overflow") throw jsonError;
  return date !== undefined;
}
