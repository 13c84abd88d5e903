// The last step for every text that a report quotes: it removes secrets, both by value and by name.
import { createSecretSearch } from "@cbss/internal/repeats-secret";
import type { Credentials } from "../credentials.ts";

const REDACTED = "[redacted]";

/** Replaces a text that repeats a secret in a spelling that cannot be cut out. */
export const LEFT_OUT = "[left out, because it repeats a secret]";

/** A shorter secret looks like ordinary text, and the rest of the text would reveal it. */
const SHORTEST_REPLACEABLE = 4;

/** Removes secrets from a text. `isCut`: the text was longer, so its end may be the start of a secret. */
export type Redact = (text: string, isCut?: boolean) => string;

/** Makes the redactor of one run. Cutting keeps a text readable; the search then verifies that no secret is left. */
export function createRedactor({ clientKey, loginSalt, password, newValues }: Credentials): Redact {
  const values = [clientKey, loginSalt, password, ...Object.values(newValues)];
  const replaceable = values.filter(({ length }) => length >= SHORTEST_REPLACEABLE).flatMap(usualSpellings);
  const repeatsSecret = createSecretSearch(values, 1);
  return (text, isCut) => {
    const lowered = inLowerCase(text);
    const found = replaceable.flatMap((spelt) => rangesOfText(spelt, lowered));
    // Searched before the patterns cut anything, because they might leave half a secret.
    if (repeatsSecret(cut(text, found), isCut)) return LEFT_OUT;
    return cut(text, [...found, ...PATTERNS.flatMap((pattern) => rangesOf(pattern, text))]);
  };
}

// In lower case, because the search ignores case.
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

// Keeps the length, so that the positions stay valid for the text. Only `İ` has two characters in lower case.
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

// A pattern's group `kept` stays in the text. Its group `before` precedes the match and is removed with it.
function rangesOf(secret: RegExp, text: string): Range[] {
  return Array.from(text.matchAll(secret), ({ 0: whole, groups: { kept = "", before = "" } = {}, index }) => [
    index + kept.length - before.length,
    index + whole.length,
  ]);
}

// All ranges are found first and cut together, so that no part of two overlapping secrets is left.
function cut(text: string, ranges: Range[]): string {
  let rest = "";
  let end = 0;
  for (const [from, to] of ranges.sort(([a], [b]) => a - b)) {
    if (from > end || (from === 0 && end === 0)) rest += text.slice(end, from) + REDACTED;
    end = Math.max(end, to);
  }
  return rest + text.slice(end);
}

/** The backslashes before a JSON escape, in JSON quoted up to three times. Without a limit, a long run is slow to match. */
const ESCAPING = "\\\\{1,8}";

/** The percent sign of a byte, in URLs encoded up to four more times. */
const PERCENT = "%(?:25){0,4}";

// Any SHA-256: 64 hexadecimal digits or 44 characters of Base64, of which each character may be escaped.
const HEX = `(?:[0-9a-f]|${ESCAPING}u00(?:3[0-9]|[46][1-6])|${PERCENT}(?:3[0-9]|[46][1-6])|&#[0-9a-fx]{2,8};)`;
// Only the codes of the characters. With `%25` among them, a run of `%25` would match in exponentially many ways.
const CODE = "(?:2[bf]|3[0-9]|[46][1-9a-f]|[57][0-9a])";
const BASE64 = `(?:[0-9a-z+/]|${ESCAPING}/|${ESCAPING}u00${CODE}|${PERCENT}${CODE}|&#[0-9a-fx]{2,8};)`;
const EQUALS = `(?:=|${ESCAPING}u003d|${PERCENT}3d|&#(?:61|x3d);)`;

const BY_FORM: readonly RegExp[] = [
  new RegExp(`(?<![0-9a-f])${HEX}{64}(?![0-9a-f])`, "gi"),
  // Matched from its end, because a text may consist mostly of such characters.
  new RegExp(`(?=${EQUALS})(?<=(?<before>${BASE64}{43}))${EQUALS}`, "gi"),
];

const NAMES = "(?:Password|Signature|Client_?Key|Login_?Salt|One_?Time_?Password|OTP)";
const QUOTE = `(?:\\\\{0,8}")`;
const ESCAPED_QUOTE = `(?:${ESCAPING}")`;

// Every lookahead has a bounded length, because a hostile server may send a megabyte that is slow to match.
const BY_NAME = [
  // In JSON, and in JSON quoted in JSON, where a string ends at the next escaped quotation mark.
  `(?<kept>${QUOTE}${NAMES}${QUOTE}\\s{0,20}:\\s{0,20})(?:"(?:[^"\\\\]|\\\\.)*(?:"|$)|${ESCAPED_QUOTE}[^]*?(?:${ESCAPED_QUOTE}|$)|[^\\s,}\\]"\\\\]+)`,
  // In a query or a form, and in a percent-encoded one.
  `(?<kept>${NAMES}(?:\\]|${PERCENT}5D)?${EQUALS})(?:(?!${PERCENT}26|&)[^\\s'"<>\\\\])+`,
  // In XML, in XML quoted in XML, and in HTML forms.
  `(?<kept><(?:\\w{1,20}:)?${NAMES}(?:\\s[^>]{0,200})?>)[^<]+`,
  `(?<kept>&lt;(?:\\w{1,20}:)?${NAMES}&gt;)(?:(?!&lt;)[^<])+`,
  `(?<kept>name=["']?${NAMES}["']?[^>]{0,200}?\\svalue=)(?:"[^"]*"?|'[^']*'?)`,
].map((text) => new RegExp(text, "gi"));

const PATTERNS: readonly RegExp[] = [...BY_FORM, ...BY_NAME];
