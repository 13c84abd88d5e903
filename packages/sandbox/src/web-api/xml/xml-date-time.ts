// Parses dates like XmlConvert.ToDateTime (XsdDateTime, of any kind): a complete one, or only a date, a time, a year, a month
// or a day. A missing day or month is the first one, a missing year is 1904, and a time alone is today.

const DATE = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)/.source;
const TIME = /(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?:\.(?<fraction>\d+))?/.source;
const KINDS = [
  `${DATE}T${TIME}`,
  DATE,
  `^${TIME}`,
  "^(?<year>\\d{4})-(?<month>\\d\\d)",
  "^(?<year>\\d{4})",
  "^--(?<month>\\d\\d)-(?<day>\\d\\d)",
  "^--(?<month>\\d\\d)(?:--)?",
  "^---(?<day>\\d\\d)",
].map((kind) => new RegExp(`${kind}(?<zone>[Zz]|[+-]\\d\\d:\\d\\d)?$`));

const LEAP_YEAR = "1904";

/** Completes a date, with its original zone. Returns undefined for a text that is not a date. */
export function readXmlDateTime(
  text: string,
  today: () => string = () => new Date().toISOString().slice(0, 10),
): string | undefined {
  for (const kind of KINDS) {
    const { groups } = kind.exec(text.trim()) ?? {};
    if (groups !== undefined) return writeOut(groups, today);
  }
  return undefined;
}

function writeOut(groups: { [name: string]: string | undefined }, today: () => string): string | undefined {
  const { hour = "00", minute = "00", second = "00", fraction, zone = "" } = groups;
  const isTimeOnly = (groups["year"] ?? groups["month"] ?? groups["day"]) === undefined;
  const { year = LEAP_YEAR, month = "01", day = "01" } = groups;
  const date = isTimeOnly ? today() : `${year}-${month}-${day}`;
  if (!isDate(date) || hour > "23" || minute > "59" || second > "59") return undefined;
  return `${date}T${hour}:${minute}:${second}${writeFraction(fraction)}${zone.toUpperCase()}`;
}

// JavaScript reads a day that does not exist as a day of the next month.
function isDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !date.startsWith("0000") && !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

// Rounds to seven digits.
function writeFraction(digits = ""): string {
  const rounded = Math.min(Math.round(Number(`0.${digits}`) * 1e7), 9_999_999);
  return rounded === 0 ? "" : `.${String(rounded).padStart(7, "0").replace(/0+$/, "")}`;
}
