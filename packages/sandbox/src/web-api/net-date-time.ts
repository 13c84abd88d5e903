// Which texts .NET takes for a date with a time: in JSON, and elsewhere.
import { parseDateTime } from "./date-time/parse-date-time.ts";
import { readJsonDate } from "./date-time/read-json-date.ts";

/** Reads the DateTime of a JSON body (JsonReader.ReadAsDateTime), as ISO 8601; undefined for what is not a date. */
export function readDateTime(text: string): string | undefined {
  const date = readJsonDate(text);
  return date === "overflow" ? undefined : (date ?? parseDateTime(text));
}

/** Whether a value from a query, a form or XML is a date (DateTime.Parse). */
export function isDateTime(value: unknown): boolean {
  return typeof value === "string" && parseDateTime(value) !== undefined;
}
