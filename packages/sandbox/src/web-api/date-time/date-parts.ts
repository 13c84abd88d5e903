// The parts of a date in the order in which they were written, and which of them is the year. Month before day, as the invariant
// culture has it; a year is known by its three digits or more.
import { isDay } from "./clock-time.ts";

/** What of a date was read so far. */
export interface DateParts {
  readonly numbers: number[];
  year?: number;
  month?: number;
  isMonthFirst?: boolean;
  /** Whether a `-` or `/` was last, so that more has to come. */
  isOpen?: boolean;
}

/** Whether nothing can be added. */
export function isWhole({ numbers, year, month }: DateParts): boolean {
  return numbers.length + (year === undefined ? 0 : 1) + (month === undefined ? 0 : 1) === 3;
}

/** Whether there is anything of a date. */
export function isBegun({ numbers, year, month }: DateParts): boolean {
  return numbers.length > 0 || year !== undefined || month !== undefined;
}

/** Whether it is the name of a month and one number. */
export function isMonthAndDay({ numbers, year, month, isOpen }: DateParts): boolean {
  return month !== undefined && year === undefined && numbers.length === 1 && isOpen !== true;
}

/** Adds a number; false where it does not fit. */
export function addNumber(date: DateParts, digits: string, isFollowed: boolean): boolean {
  const isYear = digits.length > 2;
  if (isWhole(date) || (isYear && date.year !== undefined)) return false;
  if (isYear) date.year = Number(digits);
  else date.numbers.push(Number(digits));
  date.isOpen = isFollowed;
  return true;
}

/** Adds the name of a month; false where it does not fit. */
export function addMonth(date: DateParts, month: number, isFollowed: boolean): boolean {
  if (isWhole(date) || date.month !== undefined) return false;
  date.isMonthFirst = date.numbers.length === 0;
  date.month = month;
  date.isOpen = isFollowed;
  return true;
}

/** A year of two digits is one up to 2029 (Calendar.TwoDigitYearMax). */
export function toFullYear(year: number): number {
  if (year > 99) return year;
  return year > 29 ? 1900 + year : 2000 + year;
}

/** Year, month and day; undefined where they are not enough. */
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
