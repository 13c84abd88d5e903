/**
 * One level of escaping taken off a text: URL, JSON and HTML at once, since what echoes a value may mix them.
 */
import { decodeUtf8, LOST, windows1252 } from "./windows-1252.ts";

const ESCAPES =
  /(?:%[0-9a-f]{2})+|(?:\\\\)+|\\(?:u[0-9a-f]{4}|x[0-9a-f]{2}|["'/bfnrt])|&(?:#x?[0-9a-f]{1,9};?|[a-z][a-z0-9]{1,31};|(?:amp|lt|gt|quot)(?![a-z0-9]))/gi;

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/** The text with one level of escapes replaced by what they stand for. */
export function unescapeOnce(text: string): string {
  return text.replace(ESCAPES, (escaped) => {
    if (escaped.startsWith("%")) return fromPercent(escaped);
    if (escaped.startsWith("\\\\")) return escaped.slice(escaped.length / 2);
    return escaped.startsWith("\\") ? fromBackslash(escaped.slice(1)) : fromEntity(escaped.slice(1));
  });
}

function fromPercent(escapes: string): string {
  let bytes = "";
  for (let at = 1; at < escapes.length; at += 3) {
    bytes += String.fromCharCode(fromHex(escapes.slice(at, at + 2)));
  }
  // Nearly always ASCII alone, where all bytes begin with a digit up to 7.
  return /%[89a-f]/i.test(escapes) ? decodeUtf8(bytes) : bytes;
}

function fromBackslash(escaped: string): string {
  if (/^[ux]./i.test(escaped)) return String.fromCharCode(fromHex(escaped.slice(1)));
  // A line break or a tab, which is not seen.
  return /[bfnrt]/.test(escaped) ? " " : escaped;
}

function fromEntity(escaped: string): string {
  const name = escaped.replace(";", "").toLowerCase();
  if (!name.startsWith("#")) return NAMED[name] ?? LOST;
  const code = name.startsWith("#x") ? fromHex(name.slice(2)) : Number(name.slice(1));
  // 128 to 159 stand for characters of Windows-1252: https://html.spec.whatwg.org/#numeric-character-reference-end-state
  if (code < 256) return windows1252()[code] ?? LOST;
  return code <= 0x10ffff ? String.fromCodePoint(code) : LOST;
}

const fromHex = (text: string): number => Number.parseInt(text, 16);
