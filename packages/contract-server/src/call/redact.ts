// The last thing that happens to what a report quotes: no secret is in it, neither by its value nor by its name.
import type { Credentials } from "../credentials.ts";
import { ESCAPING, PERCENT, spellingOf } from "./spelling.ts";

const REDACTED = "[redacted]";
const LEFT_OUT = "[left out, since a secret in it is too short to be taken out]";

/** A shorter one cannot be told from ordinary text, and what is left would show it. */
const SHORTEST_REPLACEABLE = 4;

/** Takes secrets out of a text. */
export type Redact = (text: string) => string;

/** Makes the redactor of one run. */
export function createRedactor({ clientKey, loginSalt, password, newValues }: Credentials): Redact {
  const values = [clientKey, loginSalt, password, ...Object.values(newValues)].filter(Boolean);
  const isShort = (value: string) => value.length < SHORTEST_REPLACEABLE;
  const short = values.filter(isShort).map(pattern);
  const patterns = [...values.filter((value) => !isShort(value)).map(pattern), ...BY_FORM, ...BY_NAME];
  return (text) => {
    if (short.some((value) => text.search(value) >= 0)) return LEFT_OUT;
    return cut(
      text,
      patterns.flatMap((secret) => rangesOf(secret, text)),
    );
  };
}

function pattern(value: string): RegExp {
  return new RegExp(spellingOf(value), "giu");
}

type Range = readonly [from: number, to: number];

// A pattern keeps what its first group has matched.
function rangesOf(secret: RegExp, text: string): Range[] {
  return Array.from(text.matchAll(secret), ({ 0: whole, 1: kept = "", index }) => [
    index + kept.length,
    index + whole.length,
  ]);
}

// All ranges are found first and cut at once: of two secrets that overlap, none leaves a piece of the other.
function cut(text: string, ranges: Range[]): string {
  let rest = "";
  let end = 0;
  for (const [from, to] of ranges.sort(([a], [b]) => a - b)) {
    if (from > end || (from === 0 && end === 0)) rest += text.slice(end, from) + REDACTED;
    end = Math.max(end, to);
  }
  return rest + text.slice(end);
}

// A SHA-256, whoever computed it: 64 hexadecimal digits or 44 characters of Base64, each character perhaps escaped.
const HEX = `(?:[0-9a-f]|${ESCAPING}u00(?:3[0-9]|[46][1-6])|${PERCENT}(?:3[0-9]|[46][1-6])|&#[0-9a-fx]{2,8};)`;
const BASE64 = `(?:[0-9a-z+/]|${ESCAPING}/|${ESCAPING}u00[2-7][0-9a-f]|${PERCENT}[2-7][0-9a-f]|&#[0-9a-fx]{2,8};)`;
const EQUALS = `(?:=|${ESCAPING}u003d|${PERCENT}3d|&#(?:61|x3d);)`;

const BY_FORM = [
  new RegExp(`(?<![0-9a-f])${HEX}{64}(?![0-9a-f])`, "gi"),
  new RegExp(`${BASE64}{43}${EQUALS}`, "gi"),
];

const NAMES = "(?:Password|Signature|Client_?Key|Login_?Salt|One_?Time_?Password|OTP)";
const QUOTE = `(?:\\\\{0,8}")`;
const ESCAPED_QUOTE = `(?:${ESCAPING}")`;

// Wherever a pattern looks ahead it does so for a bounded length, since a megabyte may have been made to be slow.
const BY_NAME = [
  // In JSON; and in JSON that is quoted in JSON, where a string ends with the next escaped quotation mark.
  `(${QUOTE}${NAMES}${QUOTE}\\s{0,20}:\\s{0,20})(?:"(?:[^"\\\\]|\\\\.)*(?:"|$)|${ESCAPED_QUOTE}[^]*?(?:${ESCAPED_QUOTE}|$)|[^\\s,}\\]"\\\\]+)`,
  // In a query or a form, and in one that is percent-encoded itself.
  `(${NAMES}(?:\\]|${PERCENT}5D)?${EQUALS})(?:(?!${PERCENT}26|&)[^\\s'"<>\\\\])+`,
  // In XML, in XML that is quoted in XML, and in the forms of a page.
  `(<(?:\\w{1,20}:)?${NAMES}(?:\\s[^>]{0,200})?>)[^<]+`,
  `(&lt;(?:\\w{1,20}:)?${NAMES}&gt;)(?:(?!&lt;)[^<])+`,
  `(name=["']?${NAMES}["']?[^>]{0,200}?\\svalue=)(?:"[^"]*"?|'[^']*'?)`,
].map((text) => new RegExp(text, "gi"));
