// A date as .NET's DateTime.Parse reads it in the invariant culture: each part by what it looks like, in nearly any order, and what is
// missing from today. Written after its documentation and its answers; of what nobody sends, the oddest is left out.
import { dayOfWeek, writeClockTime, writeZone } from "./clock-time.ts";
import {
  addMonth,
  addNumber,
  type DateParts,
  isBegun,
  isMonthAndDay,
  isWhole,
  toDate,
  toFullYear,
} from "./date-parts.ts";

interface Found {
  readonly date: DateParts;
  /** What stands before 年, 月, 日, 時, 分 and 秒. */
  readonly units: (number | undefined)[];
  time?: readonly [number, number, number];
  fraction?: string;
  isAfternoon?: boolean;
  weekday?: number;
  zone?: string;
}

// In this order: the first that fits is it. A point or a comma counts as white space.
const PARTS = [
  /(?<blank>[\s,.]+|\0+$)/,
  /(?<hour>\d\d?)\s*:\s*(?<minute>\d\d?)(?:\s*:\s*(?<second>\d\d?)(?:\.(?<fraction>\d*))?)?(?!\d)/,
  /(?<marked>\d\d?)(?=\s*[AP]M(?!\p{L}))/u,
  /(?<value>\d{1,8})\s*(?<unit>[年月日時时分秒])/,
  /(?<number>\d{1,8})(?!\d)(?<separator>\s*[-/])?/,
  /(?<offset>[+-]\s*\d{1,4}(?!\d)(?:\s*:\s*\d\d?(?!\d))?)/,
  /(?<word>A\.D\.|\p{L}+)(?<after>\s*[-/])?/u,
];
const PART = new RegExp(PARTS.map(({ source }) => source).join("|"), "iuy");

// `2024-11-18T11:26`: after the T the order is fixed, and behind an offset one character is not looked at.
const ISO =
  /^\s*(\d{3,8})(?:\s*[-/]\s*|[\s.,]+)(\d\d?)(?:\s*[-/]\s*|[\s.,]+)(\d\d?)\s*T\s*(\d\d)\s*:\s*(\d\d)\s*(?::\s*(\d\d)(?:\.(\d+))?\s*)?(?:(Z)|([+-]\s*\d{1,4}(?!\d)(?:\s*:\s*\d\d?)?).?)?\s*\0*$/iu;

const MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december".split("|");
const WEEKDAYS = "sunday|monday|tuesday|wednesday|thursday|friday|saturday".split("|");
const UNITS = "年月日時分秒时";

/** Reads a date, as ISO 8601; undefined where .NET does not take the text for one. */
export function parseDateTime(text: string): string | undefined {
  // A longer one would be blanks.
  if (text.length > 200) return undefined;
  const iso = ISO.exec(text);
  if (iso === null) return parseParts(text);
  const [, year, month, day, hour, minute, second = 0, fraction, utc, offset] = iso;
  const zone = utc === undefined ? readOffset(offset) : "Z";
  return write([year, month, day].map(Number), [hour, minute, second].map(Number), fraction, zone);
}

function parseParts(text: string): string | undefined {
  const found: Found = { date: { numbers: [] }, units: [] };
  PART.lastIndex = 0;
  while (PART.lastIndex < text.length) {
    const part = PART.exec(text)?.groups;
    if (part === undefined || !addPart(found, part)) return undefined;
  }
  return finish(found);
}

type Part = { readonly [name: string]: string | undefined };

function addPart(found: Found, part: Part): boolean {
  const { date } = found;
  if (part["blank"] !== undefined) return true;
  if (part["hour"] !== undefined) return addTime(found, part);
  if (part["marked"] !== undefined) return addMarkedHour(found, Number(part["marked"]));
  if (part["unit"] !== undefined) return addUnit(found, Number(part["value"]), part["unit"]);
  if (part["offset"] !== undefined) return addZone(found, readOffset(part["offset"]));
  const separator = part["separator"] ?? part["after"];
  const isAdded =
    part["number"] === undefined
      ? addWord(found, (part["word"] ?? "").toLowerCase(), separator !== undefined)
      : addNumber(date, part["number"], separator !== undefined);
  // After a whole date the sign is that of an offset.
  if (isAdded && date.isOpen && isWhole(date)) {
    date.isOpen = false;
    PART.lastIndex -= 1;
  }
  return isAdded;
}

function addTime(found: Found, { hour, minute, second, fraction }: Part): boolean {
  const { date } = found;
  if (found.time !== undefined || (isBegun(date) && !isWhole(date) && !isMonthAndDay(date))) return false;
  found.time = [Number(hour), Number(minute), Number(second ?? 0)];
  if (fraction !== undefined) found.fraction = fraction;
  if (!isMonthAndDay(date)) return true;
  // `Nov 18 11:26`: the real one takes the day for the hour, 18:11 of today, and has no place for seconds.
  found.time = [date.numbers.pop() ?? 0, Number(hour), 0];
  delete date.month;
  return second === undefined;
}

// `5 AM`. After two parts of a date it is the third, as the real one has it.
function addMarkedHour(found: Found, hour: number): boolean {
  const { date } = found;
  const isThird = !isWhole(date) && (date.month !== undefined || date.year !== undefined);
  if (isThird) return addNumber(date, String(hour), false);
  if (found.time !== undefined || (date.numbers.length === 1 && !isWhole(date))) return false;
  found.time = [hour, 0, 0];
  return true;
}

function addUnit({ units }: Found, value: number, unit: string): boolean {
  const at = unit === "时" ? 3 : UNITS.indexOf(unit);
  if (units[at] !== undefined) return false;
  units[at] = value;
  return true;
}

function addZone(found: Found, zone: string | undefined): boolean {
  if (zone === undefined || found.zone !== undefined) return false;
  found.zone = zone;
  return true;
}

// Not in the middle of a date, and not behind one in 年, 月 and 日.
function isZoneAllowed({ date, units, time }: Found): boolean {
  const isInMiddle = !isWhole(date) && (date.year !== undefined || date.month !== undefined);
  return !isInMiddle && (units.length === 0 || units.length > 3 || time !== undefined);
}

function addWord(found: Found, word: string, isFollowed: boolean): boolean {
  const month = indexOfName(MONTHS, word);
  if (month !== -1) return addMonth(found.date, month + 1, isFollowed);
  // The sign is that of an offset.
  if (isFollowed) PART.lastIndex -= 1;
  if (word === "am" || word === "pm") {
    if (found.isAfternoon !== undefined) return false;
    found.isAfternoon = word === "pm";
    return true;
  }
  if (word === "gmt" || word === "z") return isZoneAllowed(found) && addZone(found, "Z");
  if (word === "a.d." || word === "ad") return true;
  const weekday = indexOfName(WEEKDAYS, word);
  if (weekday === -1 || found.weekday !== undefined) return false;
  found.weekday = weekday;
  return true;
}

// In full, or the first three letters.
function indexOfName(names: readonly string[], word: string): number {
  return names.findIndex((name) => name === word || (word.length === 3 && name.startsWith(word)));
}

// No more than 14 hours.
function readOffset(offset: string | undefined): string | undefined {
  if (offset === undefined) return "";
  const [, sign = "", hours = "", minutes] = /^([+-])\s*(\d+)(?:\s*:\s*(\d+))?$/.exec(offset) ?? [];
  const isTogether = hours.length > 2;
  if (isTogether && minutes !== undefined) return undefined;
  const hour = Number(isTogether ? hours.slice(0, -2) : hours);
  const minute = Number(isTogether ? hours.slice(-2) : (minutes ?? 0));
  return minute > 59 || hour * 60 + minute > 14 * 60 ? undefined : writeZone(sign, hour, minute);
}

function finish(found: Found): string | undefined {
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
  // Behind 年 or 月 the last number may be without its 日.
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

function write(
  [year = 0, month = 0, day = 0]: readonly number[],
  [hour = 0, minute = 0, second = 0]: readonly number[],
  fraction: string | undefined,
  zone: string | undefined,
): string | undefined {
  if (zone === undefined) return undefined;
  const ticks = Math.min(Math.round(Number(`0.${fraction || "0"}`) * 1e7), 9_999_999);
  return writeClockTime({ year, month, day, hour, minute, second, ticks, zone });
}
