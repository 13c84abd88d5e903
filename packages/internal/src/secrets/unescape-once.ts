/**
 * One level of escaping taken off a text: URL, JSON and HTML at once, since what echoes a value may mix them.
 */
import { windows1252 } from "./windows-1252.ts";

/** Stands where a character was lost: in bytes that are not UTF-8, and for an entity whose name we do not know. */
export const LOST = "\ufffd";

const ESCAPES =
  /(?:%[0-9a-f]{2})+|\\(?:u[0-9a-f]{4}|x[0-9a-f]{2}|[\\"'/bfnrt])|&(?:#x?[0-9a-f]{1,9};?|[a-z][a-z0-9]{1,31};|(?:amp|lt|gt|quot)(?![a-z0-9]))/gi;

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
    return escaped.startsWith("\\") ? fromBackslash(escaped.slice(1)) : fromEntity(escaped.slice(1));
  });
}

let utf8: TextDecoder | undefined;

function fromPercent(escapes: string): string {
  // Nearly always one character of ASCII; a decoder would take ten times as long.
  if (escapes.length === 3 && escapes < "%8") return String.fromCharCode(fromHex(escapes.slice(1)));
  const bytes = escapes.slice(1).split("%").map(fromHex);
  utf8 ??= new TextDecoder();
  return utf8.decode(new Uint8Array(bytes));
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
