// Which texts .NET takes for a date with a time, but in JSON, where Newtonsoft.Json looks first (json/convert.ts).
import { parseDateTime } from "./date-time/parse-date-time.ts";

/** Whether a value from a form is a date (DateTime.Parse in the invariant culture). */
export function isDateTime(value: string): boolean {
  return parseDateTime(value) !== undefined;
}
