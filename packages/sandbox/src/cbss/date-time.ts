// Writes and reads times.

// The zone of the help pages' samples, +08:00, regardless of the machine's zone. So responses are the same everywhere, and a
// client that can read only `Z` fails here.
const ZONE = "+08:00";
const OFFSET_MS = 8 * 60 * 60 * 1000;

/**
 * Writes a date as the server does, `yyyy-MM-ddTHH:mm:ss.FFFFFFFK` (Newtonsoft.Json's IsoDateFormat). This format removes the
 * trailing zeros of the fraction, and the point of an empty fraction. A JavaScript clock fills three of the seven digits.
 */
export function formatDateTime(date: Date): string {
  const iso = new Date(date.getTime() + OFFSET_MS).toISOString();
  return iso.endsWith("0Z") ? iso.replace(/\.?0*Z$/, ZONE) : iso.slice(0, -1) + ZONE;
}

// The framework reads a DateTime with up to seven fraction digits, and then `Z`, an offset or nothing.
const PATTERN = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{1,3})?\d*(Z|[+-]\d\d:\d\d)?$/;

/**
 * Whether a request's DateTime is within the window around the clock. A window in CBSS is likely, but not documented. So it is
 * off by default, `false`.
 */
export function isInWindow(value: unknown, at: Date, window: number | false): boolean {
  if (window === false) return true;
  // A time without a zone is in the server's zone, which the samples show.
  const [, time, fraction = "", zone = ZONE] = PATTERN.exec(String(value)) ?? [];
  const sentAt = time === undefined ? Number.NaN : Date.parse(time + fraction + zone);
  return Math.abs(at.getTime() - sentAt) <= window;
}
