// Parses the dates that Newtonsoft.Json 6.0.8 finds in every text: ISO 8601, and `/Date(1234656000000)/` in milliseconds.
// Source: DateTimeUtils.TryParseDateTime and DateTimeParser of that version.
import { isDay, writeZone } from "./clock-time.ts";

const USUAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,7})?(?:Z|[+-]\d\d:\d\d)?$/;

// After the seconds, the real parser is not strict. It accepts the minutes of an offset without the hours.
const ISO = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,7})?)(?:([Zz])|(?:([+-])(\d\d))?(?::?(\d\d)|:)?)$/;

/** Parses such a date and returns it in ISO 8601. Returns undefined for any other text, and "overflow" for an exception. */
export function readJsonDate(text: string): string | "overflow" | undefined {
  if (text.startsWith("/Date(") && text.endsWith(")/")) return readMilliseconds(text.slice(6, -2));
  if (text.length < 19 || text.length > 40 || text[10] !== "T") return undefined;
  if (USUAL.test(text)) return isTime(text) ? text : undefined;
  const [, time, utc, sign, hours, minutes] = ISO.exec(text) ?? [];
  if (time === undefined || !isTime(text)) return undefined;
  if (utc !== undefined) return `${time}Z`;
  return sign === undefined ? time : time + writeZone(sign, Number(hours), Number(minutes ?? 0));
}

function isTime(text: string): boolean {
  const year = 100 * twoDigits(text, 0) + twoDigits(text, 2);
  const isHour = twoDigits(text, 11) < 24 && twoDigits(text, 14) < 60 && twoDigits(text, 17) < 60;
  return isHour && isDay(year, twoDigits(text, 5), twoDigits(text, 8));
}

function twoDigits(text: string, at: number): number {
  return 10 * (text.charCodeAt(at) - 0x30) + text.charCodeAt(at + 1) - 0x30;
}

// The ticks of DateTime.MaxValue.
const MAX_TICKS = 3_155_378_975_999_999_999n;

function readMilliseconds(inside: string): string | "overflow" | undefined {
  // An offset cannot begin at the first character, which may be a sign.
  const plus = inside.indexOf("+", 1);
  const end = plus === -1 ? inside.indexOf("-", 1) : plus;
  // The offset must be valid, but has no effect, because the milliseconds are in UTC.
  const isOffset = end === -1 || /^.([\s\d+-]\d|\d\s)(([\s\d+-]\d|\d\s).*|.?)$/.test(inside.slice(end));
  if (inside === "" || !isOffset) return "overflow";
  const digits = end === -1 ? inside : inside.slice(0, end);
  // A long, which has no more digits.
  const [, sign, whole = ""] = /^\s*([-+])?0*(\d{1,19})\s*\0*$/.exec(digits) ?? [];
  if (whole === "") return undefined;
  const sent = sign === "-" ? -BigInt(whole) : BigInt(whole);
  if (BigInt.asIntN(64, sent) !== sent) return undefined;
  // In 64 bits, like the resulting ticks.
  const ticks = BigInt.asIntN(64, sent * 10_000n + 621_355_968_000_000_000n);
  if (ticks < 0n || ticks > MAX_TICKS) return "overflow";
  return new Date(Number(ticks / 10_000n) - 62_135_596_800_000).toISOString();
}
