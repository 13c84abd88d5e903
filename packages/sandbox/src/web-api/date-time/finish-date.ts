// Builds a date from the parts that were found. Missing parts come from today (DateTimeParse.CheckDefaultDateTime).
import { dayOfWeek, writeClockTime } from "./clock-time.ts";
import { type DateParts, isBegun, toDate, toFullYear } from "./date-parts.ts";

/** The parts that were found in a text. */
export interface Found {
  readonly date: DateParts;
  /** The numbers before 年, 月, 日, 時, 分 and 秒. */
  readonly units: (number | undefined)[];
  time?: readonly [number, number, number];
  fraction?: string;
  isAfternoon?: boolean;
  weekday?: number;
  zone?: string;
}

/** Builds the date in ISO 8601, or undefined if the parts are not a date. */
export function finish(found: Found): string | undefined {
  const { units, zone = "", weekday } = found;
  const time = found.time ?? (units.length > 3 ? [units[3] ?? 0, units[4] ?? 0, units[5] ?? 0] : undefined);
  const [year, month, day] = findDay(found, time !== undefined) ?? [];
  const hour = adjustHour(time?.[0] ?? 0, found.isAfternoon);
  if (year === undefined || month === undefined || day === undefined || hour === undefined) return undefined;
  if (weekday !== undefined && weekday !== dayOfWeek(year, month, day)) return undefined;
  return write([year, month, day], [hour, time?.[1] ?? 0, time?.[2] ?? 0], found.fraction, zone);
}

function findDay({ date, units }: Found, isTime: boolean): readonly [number, number, number] | undefined {
  const now = new Date();
  const today = [now.getUTCFullYear(), now.getUTCMonth() + 1, now.getUTCDate()] as const;
  const [year, month, day] = units;
  if (year === undefined && month === undefined && day === undefined) {
    if (isBegun(date)) return toDate(date, today[0]);
    return isTime ? today : undefined;
  }
  // After 年 or 月, the last number may lack its 日.
  const [last, ...more] = date.numbers;
  const isMore = more.length > 0 || date.year !== undefined || date.month !== undefined;
  if (isMore || (last !== undefined && day !== undefined)) return undefined;
  return [year === undefined ? today[0] : toFullYear(year), month ?? 1, day ?? last ?? 1];
}

function adjustHour(hour: number, isAfternoon: boolean | undefined): number | undefined {
  if (isAfternoon === undefined) return hour;
  if (isAfternoon) return hour < 12 ? hour + 12 : hour;
  return hour > 12 ? undefined : hour % 12;
}

/** Writes a date, a time and an offset, unless that is undefined. */
export function write(
  [year = 0, month = 0, day = 0]: readonly number[],
  [hour = 0, minute = 0, second = 0]: readonly number[],
  fraction: string | undefined,
  zone: string | undefined,
): string | undefined {
  if (zone === undefined) return undefined;
  const ticks = Math.min(Math.round(Number(`0.${fraction || "0"}`) * 1e7), 9_999_999);
  return writeClockTime({ year, month, day, hour, minute, second, ticks, zone });
}
