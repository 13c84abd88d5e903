// Decides which texts .NET accepts as a date with a time. JSON is different, because Newtonsoft.Json checks first
// (json/convert.ts).
import { parseDateTime } from "./date-time/parse-date-time.ts";

/** Whether a value from a form is a date (DateTime.Parse in the invariant culture). */
export function isDateTime(value: string): boolean {
  return parseDateTime(value) !== undefined;
}
