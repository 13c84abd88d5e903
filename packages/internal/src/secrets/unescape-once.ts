/**
 * One level of escaping taken off a text: URL, JSON and HTML at once, since what echoes a value may mix them.
 */
import { decodeUtf8, LOST, windows1252 } from "./windows-1252.ts";

const ESCAPES =
  /(?:%[0-9a-f]{2})+|(?:\\\\)+|\\(?:u[0-9a-f]{4}|x[0-9a-f]{2}|["'/bfnrt])|&(?:#(?:x[0-9a-f]{1,9}|[0-9]{1,9});?|[a-z][a-z0-9]{1,31};|(?:amp|lt|gt|quot)(?![a-z0-9]))/gi;

const NAMED: Readonly<Record<string, string | null>> = {
  // Not what every object has: `&constructor;` is a name that we do not know.
  __proto__: null,
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
  for (const hex of escapes.slice(1).split("%")) bytes += String.fromCharCode(fromHex(hex));
  // Nearly always one of ASCII.
  return bytes > "\x7f" || escapes.length > 3 ? decodeUtf8(bytes) : bytes;
}

function fromBackslash(escaped: string): string {
  if (escaped.length > 1) return String.fromCharCode(fromHex(escaped.slice(1)));
  // A letter is for a line break or a tab, which is not seen.
  return escaped < "a" ? escaped : " ";
}

function fromEntity(escaped: string): string {
  const name = escaped.replace(";", "").toLowerCase();
  if (!name.startsWith("#")) return NAMED[name] ?? LOST;
  // `065`, or `0x41`.
  const code = Number(`0${name.slice(1)}`);
  // 128 to 159 stand for characters of Windows-1252: https://html.spec.whatwg.org/#numeric-character-reference-end-state
  if (code < 256) return windows1252()[code] ?? LOST;
  return code <= 0x10ffff ? String.fromCodePoint(code) : LOST;
}

const fromHex = (text: string): number => Number.parseInt(text, 16);
