// Parses a date like .NET's DateTime.Parse in the invariant culture. It recognises each part by its form, in nearly any order,
// and takes missing parts from today. It follows the documentation and recorded responses, and omits the strangest formats,
// which no client sends.
import { isPastTheEnd } from "./clock-time.ts";
import { addMonth, addNumber, isBegun, isMonthAndDay, isWhole } from "./date-parts.ts";
import { findMonth, findWeekday } from "./find-name.ts";
import { type Found, finish, write } from "./finish-date.ts";
import { readOffset } from "./read-offset.ts";

// The first pattern that matches counts. A point or a comma counts as white space.
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

// `2024-11-18T11:26`. After the T, the order is fixed. One character after an offset is ignored.
const ISO =
  /^[\s,.]*(\d{3,8})(?:\s*[-/]\s*|[\s.,]+)(\d\d?)(?:\s*[-/]\s*|[\s.,]+)(\d\d?)\s*T\s*(\d\d)\s*:\s*(\d\d)\s*(?::\s*(\d\d)(?:\.(\d+))?\s*)?(?:(Z)|([+-]\s*\d{1,4}(?!\d)(?:\s*:\s*\d\d?)?).?)?\s*\0*$/iu;

const UNITS = "年月日時分秒时";

/**
 * Parses a date and returns it in ISO 8601, or undefined if .NET does not accept the text. A time with an offset is converted to
 * the server's zone. A time in UTC is converted too, unless UTC is kept (DateTimeStyles.RoundtripKind).
 */
export function parseDateTime(text: string, isUtcKept = false): string | undefined {
  // A longer text would contain mostly blanks.
  if (text.length > 200) return undefined;
  const iso = ISO.exec(text);
  const date = iso === null ? parseParts(text) : writeIso(iso);
  return date === undefined || isPastTheEnd(date, isUtcKept) ? undefined : date;
}

function writeIso([, year, month, day, hour, minute, second, fraction, utc, offset]: RegExpExecArray) {
  const zone = utc === undefined ? readOffset(offset) : "Z";
  return write([year, month, day].map(Number), [hour, minute, second ?? 0].map(Number), fraction, zone);
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
  // After a complete date, the sign belongs to an offset.
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
  // In `Nov 18 11:26`, .NET reads the day as the hour, which gives 18:11 of today, and ignores seconds.
  found.time = [date.numbers.pop() ?? 0, Number(hour), 0];
  delete date.month;
  return second === undefined;
}

// `5 AM`. After two parts of a date, the number is the third part, as in .NET.
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

// Not in the middle of a date, and not after a date in 年, 月 and 日.
function isZoneAllowed({ date, units, time }: Found): boolean {
  const isInMiddle = !isWhole(date) && (date.year !== undefined || date.month !== undefined);
  return !isInMiddle && (units.length === 0 || units.length > 3 || time !== undefined);
}

function addWord(found: Found, word: string, isFollowed: boolean): boolean {
  const month = findMonth(word);
  if (month !== undefined) return addMonth(found.date, month, isFollowed);
  // The sign belongs to an offset.
  if (isFollowed) PART.lastIndex -= 1;
  if (word === "am" || word === "pm") {
    if (found.isAfternoon !== undefined) return false;
    found.isAfternoon = word === "pm";
    return true;
  }
  if (word === "gmt" || word === "z") return isZoneAllowed(found) && addZone(found, "Z");
  if (word === "a.d." || word === "ad") return true;
  const weekday = findWeekday(word);
  if (weekday === undefined || found.weekday !== undefined) return false;
  found.weekday = weekday;
  return true;
}
