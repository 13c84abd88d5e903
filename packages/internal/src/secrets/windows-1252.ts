/**
 * Windows-1252, which the web also calls Latin-1: https://encoding.spec.whatwg.org/#names-and-labels
 */

/** Stands where a character was lost: in bytes that are not UTF-8, and for an entity whose name we do not know. */
export const LOST = "\ufffd";

let table: string | undefined;

/** The characters of the bytes 0 to 255. */
export function windows1252(): string {
  table ??= new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return table;
}

// One character of UTF-8 whose bytes, two to four, were read as ISO 8859-1 or as Windows-1252.
const LATER =
  "[\\u0080-\\u00bf\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013-\\u203a\\u20ac\\u2122]";
const UTF_8 = `[\\u00c2-\\u00df]${LATER}|[\\u00e0-\\u00ef]${LATER}{2}|[\\u00f0-\\u00f4]${LATER}{3}`;
const MISREAD = new RegExp(UTF_8, "g");
const BYTES = new RegExp(`${UTF_8}|[\\u0080-\\u00ff]`, "g");

/** Undoes that UTF-8 was read as Latin-1 (`Ã©` for `é`), where that is what happened. */
export function rereadAsUtf8(text: string): string {
  return text.replace(MISREAD, (misread) => characterOf(misread) ?? misread);
}

/** Reads bytes, given as characters of the same codes, as UTF-8. */
export function decodeUtf8(bytes: string): string {
  return bytes.replace(BYTES, (character) => characterOf(character) ?? LOST);
}

// By hand: a text may have a hundred thousand, for which a TextDecoder takes a second.
function characterOf(misread: string): string | undefined {
  let code = misread.charCodeAt(0) & (0xff >> (misread.length + 1));
  for (let at = 1; at < misread.length; at++) code = (code << 6) | (byteOf(misread.charAt(at)) & 0x3f);
  const isValid = code >= (SMALLEST[misread.length] ?? 0x110000) && code < 0x110000 && code >> 11 !== 0x1b;
  return isValid ? String.fromCodePoint(code) : undefined;
}

const byteOf = (character: string): number =>
  character < "\u0100" ? character.charCodeAt(0) : windows1252().indexOf(character);

// By the number of bytes: a smaller one is not valid in so many.
const SMALLEST: readonly (number | undefined)[] = [undefined, undefined, 0x80, 0x800, 0x10000];
