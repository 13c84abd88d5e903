// A window for DateTime. That a CBSS has one is likely and not documented: it is off unless the sandbox is told otherwise.
import { ZONE } from "./format-date-time.ts";

// As the framework reads it: to seven fraction digits, and then `Z`, an offset or nothing.
const PATTERN = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{1,3})?\d*(Z|[+-]\d\d:\d\d)?$/;

/** Whether a request's DateTime is no further from the clock than the window; every one is where there is no window. */
export function isInWindow(value: unknown, at: Date, window: number | false): boolean {
  if (window === false) return true;
  // A time without a zone is taken for the server's own, which the samples show.
  const [, time, fraction = "", zone = ZONE] = PATTERN.exec(String(value)) ?? [];
  const sentAt = time === undefined ? Number.NaN : Date.parse(time + fraction + zone);
  return Math.abs(at.getTime() - sentAt) <= window;
}
