// The parts of a date in their original order, and which of them is the year. The month comes before the day, as in the invariant
// culture. A number of three or more digits is a year.
import { isDay } from "./clock-time.ts";

/** The parts of a date so far. */
export interface DateParts {
  readonly numbers: number[];
  year?: number;
  month?: number;
  isMonthFirst?: boolean;
  /** Whether the last character was a `-` or `/`, so that another part must follow. */
  isOpen?: boolean;
}

/** Whether the date is complete. */
export function isWhole({ numbers, year, month }: DateParts): boolean {
  return numbers.length + (year === undefined ? 0 : 1) + (month === undefined ? 0 : 1) === 3;
}

/** Whether the date has any part. */
export function isBegun({ numbers, year, month }: DateParts): boolean {
  return numbers.length > 0 || year !== undefined || month !== undefined;
}

/** Whether the date has the name of a month and one number. */
export function isMonthAndDay({ numbers, year, month, isOpen }: DateParts): boolean {
  return month !== undefined && year === undefined && numbers.length === 1 && isOpen !== true;
}

/** Adds a number. Returns false if it does not fit. */
export function addNumber(date: DateParts, digits: string, isFollowed: boolean): boolean {
  const isYear = digits.length > 2;
  if (isWhole(date) || (isYear && date.year !== undefined)) return false;
  if (isYear) date.year = Number(digits);
  else date.numbers.push(Number(digits));
  date.isOpen = isFollowed;
  return true;
}

/** Adds the name of a month. Returns false if it does not fit. */
export function addMonth(date: DateParts, month: number, isFollowed: boolean): boolean {
  if (isWhole(date) || date.month !== undefined) return false;
  date.isMonthFirst = date.numbers.length === 0;
  date.month = month;
  date.isOpen = isFollowed;
  return true;
}

/** Completes a year of two digits, up to 2029 (Calendar.TwoDigitYearMax). */
export function toFullYear(year: number): number {
  if (year > 99) return year;
  return year > 29 ? 1900 + year : 2000 + year;
}

/** Returns year, month and day, or undefined if parts are missing. */
export function toDate(date: DateParts, thisYear: number): readonly [number, number, number] | undefined {
  const { numbers, year, month, isMonthFirst } = date;
  const [first, second, third] = numbers;
  if (date.isOpen) return undefined;
  if (year !== undefined && month !== undefined) return [year, month, first ?? 1];
  if (first === undefined) return undefined;
  if (year !== undefined) return [year, first, second ?? 1];
  if (month === undefined)
    return second === undefined ? undefined : toMonthDay(first, second, third, thisYear);
  if (second === undefined) return isMonthFirst ? [thisYear, month, first] : [toFullYear(first), month, 1];
  const isDayFirst = isDay(toFullYear(second), month, first);
  return isDayFirst ? [toFullYear(second), month, first] : [toFullYear(first), month, second];
}

function toMonthDay(month: number, day: number, year: number | undefined, thisYear: number) {
  return [year === undefined ? thisYear : toFullYear(year), month, day] as const;
}
