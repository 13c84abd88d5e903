// Which texts .NET takes for a date with a time, but in JSON, where Newtonsoft.Json looks first (json/convert.ts).
import { parseDateTime } from "./date-time/parse-date-time.ts";

// That of the samples of the help pages, and of the machine on which the framework was recorded.
const SERVER_OFFSET_MS = 8 * 60 * 60 * 1000;

/** Whether a value from a form is a date (DateTime.Parse in the invariant culture). */
export function isDateTime(value: unknown): boolean {
  const dateTime = typeof value === "string" ? parseDateTime(value) : undefined;
  return dateTime !== undefined && hasServerTime(dateTime);
}

// With an offset, it is made the time of the server, which has to be one of the years 1 to 9999. On the first day of all only the
// hours count (DateTimeParse.AdjustTimeZoneToLocal).
function hasServerTime(dateTime: string): boolean {
  const [, time, zone] = /^(.{19})(?:\.\d+)?(Z|[+-].*)$/.exec(dateTime) ?? [];
  if (time === undefined || zone === undefined || time.startsWith("0001-01-01")) return true;
  const local = new Date(Date.parse(time + zone) + SERVER_OFFSET_MS);
  return local.getUTCFullYear() >= 1 && local.getUTCFullYear() <= 9999;
}
