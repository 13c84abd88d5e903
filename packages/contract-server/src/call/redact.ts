// The last thing that happens to what a report quotes: no secret is in it, neither by its value nor by its name.
import { createSecretSearch } from "@cbss/internal/repeats-secret";
import type { Credentials } from "../credentials.ts";

const REDACTED = "[redacted]";

/** Stands for a text that repeats a secret in a spelling that cannot be taken out of it. */
export const LEFT_OUT = "[left out, because it repeats a secret]";

/** A shorter one cannot be told from ordinary text, and what is left would show it. */
const SHORTEST_REPLACEABLE = 4;

/** Takes secrets out of a text. `isCut`: the text went on, so that a secret may have begun at its end. */
export type Redact = (text: string, isCut?: boolean) => string;

/** Makes the redactor of one run. What is taken out is for reading; whether nothing is left is for the search to say. */
export function createRedactor({ clientKey, loginSalt, password, newValues }: Credentials): Redact {
  const values = [clientKey, loginSalt, password, ...Object.values(newValues)];
  const replaceable = values.filter(({ length }) => length >= SHORTEST_REPLACEABLE).flatMap(usualSpellings);
  const repeatsSecret = createSecretSearch(values, 1);
  return (text, isCut) => {
    const lowered = inLowerCase(text);
    const found = replaceable.flatMap((spelt) => rangesOfText(spelt, lowered));
    // Before anything else is taken out, which might leave a half of a secret.
    if (repeatsSecret(cut(text, found), isCut)) return LEFT_OUT;
    return cut(text, [...found, ...PATTERNS.flatMap((pattern) => rangesOf(pattern, text))]);
  };
}

// In lower case, since case is nothing to tell texts apart by.
function usualSpellings(secret: string): string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const form = new URLSearchParams({ secret }).toString().slice("secret=".length);
  const html = secret.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);
  const named = secret.replace(/[&<>"']/g, (one) => `&${HTML_NAMES[one]};`);
  const xml = secret.replace(/[&<>]/g, (one) => `&${HTML_NAMES[one]};`);
  const url = form.replaceAll("+", "%20");
  const uri = url.replace(/%(?:2[1789]|7e)/gi, decodeURIComponent);
  const all = [secret, json, JSON.stringify(json).slice(1, -1), form, url, uri, html, named, xml];
  return [...new Set(all.map(inLowerCase))];
}

// Of the same length, or the places found would not be those of the text: `İ` alone has two characters in lower case.
function inLowerCase(text: string): string {
  return text.replaceAll("İ", "I").toLowerCase();
}

const HTML_NAMES: Readonly<Record<string, string>> = {
  '"': "quot",
  "'": "apos",
  "<": "lt",
  ">": "gt",
  "&": "amp",
};

type Range = readonly [from: number, to: number];

function rangesOfText(spelt: string, text: string): Range[] {
  const ranges: Range[] = [];
  for (let at = text.indexOf(spelt); at >= 0; at = text.indexOf(spelt, at + spelt.length)) {
    ranges.push([at, at + spelt.length]);
  }
  return ranges;
}

// Of what was matched, a pattern keeps its group `kept`; what comes before and goes with it is its group `before`.
function rangesOf(secret: RegExp, text: string): Range[] {
  return Array.from(text.matchAll(secret), ({ 0: whole, groups: { kept = "", before = "" } = {}, index }) => [
    index + kept.length - before.length,
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

/** The backslashes before what JSON escapes, quoted in JSON up to three times; without a bound, a long run takes too long. */
const ESCAPING = "\\\\{1,8}";

/** The percent sign of a byte, in a URL in a URL up to four times. */
const PERCENT = "%(?:25){0,4}";

// A SHA-256, whoever computed it: 64 hexadecimal digits or 44 characters of Base64, each character perhaps escaped.
const HEX = `(?:[0-9a-f]|${ESCAPING}u00(?:3[0-9]|[46][1-6])|${PERCENT}(?:3[0-9]|[46][1-6])|&#[0-9a-fx]{2,8};)`;
// The codes of the characters alone: were `%25` one of them, a run of it could be read in more ways than there is time for.
const CODE = "(?:2[bf]|3[0-9]|[46][1-9a-f]|[57][0-9a])";
const BASE64 = `(?:[0-9a-z+/]|${ESCAPING}/|${ESCAPING}u00${CODE}|${PERCENT}${CODE}|&#[0-9a-fx]{2,8};)`;
const EQUALS = `(?:=|${ESCAPING}u003d|${PERCENT}3d|&#(?:61|x3d);)`;

const BY_FORM: readonly RegExp[] = [
  new RegExp(`(?<![0-9a-f])${HEX}{64}(?![0-9a-f])`, "gi"),
  // From its end, since most of a text may be made of such characters.
  new RegExp(`(?=${EQUALS})(?<=(?<before>${BASE64}{43}))${EQUALS}`, "gi"),
];

const NAMES = "(?:Password|Signature|Client_?Key|Login_?Salt|One_?Time_?Password|OTP)";
const QUOTE = `(?:\\\\{0,8}")`;
const ESCAPED_QUOTE = `(?:${ESCAPING}")`;

// Wherever a pattern looks ahead it does so for a bounded length, since a megabyte may have been made to be slow.
const BY_NAME = [
  // In JSON; and in JSON that is quoted in JSON, where a string ends with the next escaped quotation mark.
  `(?<kept>${QUOTE}${NAMES}${QUOTE}\\s{0,20}:\\s{0,20})(?:"(?:[^"\\\\]|\\\\.)*(?:"|$)|${ESCAPED_QUOTE}[^]*?(?:${ESCAPED_QUOTE}|$)|[^\\s,}\\]"\\\\]+)`,
  // In a query or a form, and in one that is percent-encoded itself.
  `(?<kept>${NAMES}(?:\\]|${PERCENT}5D)?${EQUALS})(?:(?!${PERCENT}26|&)[^\\s'"<>\\\\])+`,
  // In XML, in XML that is quoted in XML, and in the forms of a page.
  `(?<kept><(?:\\w{1,20}:)?${NAMES}(?:\\s[^>]{0,200})?>)[^<]+`,
  `(?<kept>&lt;(?:\\w{1,20}:)?${NAMES}&gt;)(?:(?!&lt;)[^<])+`,
  `(?<kept>name=["']?${NAMES}["']?[^>]{0,200}?\\svalue=)(?:"[^"]*"?|'[^']*'?)`,
].map((text) => new RegExp(text, "gi"));

const PATTERNS: readonly RegExp[] = [...BY_FORM, ...BY_NAME];
