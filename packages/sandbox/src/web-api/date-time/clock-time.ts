// A date with a time as in .NET, written in ISO 8601.

/** A date with a time. It has an offset only if the request has one. "Z" means UTC. */
export interface ClockTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** The fraction, in units of 100 nanoseconds. */
  readonly ticks: number;
  readonly zone: string;
}

/** Writes a time with its original offset. Returns undefined if the day or the time does not exist. */
export function writeClockTime(time: ClockTime): string | undefined {
  const { year, month, day, hour, minute, second, ticks, zone } = time;
  if (!isDay(year, month, day) || hour > 23 || minute > 59 || second > 59) return undefined;
  const fraction = ticks === 0 ? "" : `.${pad(ticks, 7)}`.replace(/0+$/, "");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}T${pad(hour, 2)}:${pad(minute, 2)}:${pad(second, 2)}${fraction}${zone}`;
}

/** Whether a day exists. */
export function isDay(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

// The zone of the help pages' samples, in minutes.
const SERVER_ZONE = 8 * 60;

/** Whether a time is after the year 9999 in the server's zone, which is the end of DateTime. */
export function isPastTheEnd(iso: string, isUtcKept: boolean): boolean {
  const [, hour, minute, zone, sign, hours, minutes] =
    /^9999-12-31T(\d\d):(\d\d)[\d:.]*(Z|([+-])(\d\d):(\d\d))$/.exec(iso) ?? [];
  if (zone === undefined || (zone === "Z" && isUtcKept)) return false;
  const offset = Number(`${sign ?? ""}1`) * (60 * Number(hours ?? 0) + Number(minutes ?? 0));
  return 60 * Number(hour) + Number(minute) - offset + SERVER_ZONE >= 24 * 60;
}

/** The day of the week, with 0 for Sunday. */
export function dayOfWeek(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCDay();
}

/** Writes an offset of hours and minutes in ISO 8601. */
export function writeZone(sign: string, hours: number, minutes: number): string {
  return `${sign}${pad(hours, 2)}:${pad(minutes, 2)}`;
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, "0");
}
