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

// One character of UTF-8 whose bytes, two to four, were read as ISO 8859-1 or as Windows-1252. Not each of the last range is of
// Windows-1252, but none begins a character.
const LATER = "[\\u0080-\\u00bf\\u0152-\\u2122]";
const UTF_8 = `[\\u00c2-\\u00df]${LATER}|[\\u00e0-\\u00ef]${LATER}{2}|[\\u00f0-\\u00f4]${LATER}{3}`;
const MISREAD = new RegExp(UTF_8, "g");
const BYTES = new RegExp(`${UTF_8}|[\\u0080-\\u00ff]`, "g");

/** Undoes that UTF-8 was read as Latin-1 (`Ã©` for `é`), where that is what happened. */
export function rereadAsUtf8(text: string): string {
  return text.replace(MISREAD, (misread) => characterOf(misread) ?? misread);
}

/** Reads bytes, given as characters of the same codes, as UTF-8. */
export function decodeUtf8(text: string): string {
  return text.replace(BYTES, (bytes) => (bytes.length > 1 && characterOf(bytes)) || LOST);
}

// By hand: a text may have a hundred thousand, for which a TextDecoder takes a second.
function characterOf(misread: string): string | undefined {
  let code = misread.charCodeAt(0) & (0xff >> (misread.length + 1));
  for (const character of misread.slice(1)) {
    const byte = character < "\u0100" ? character.charCodeAt(0) : windows1252().indexOf(character);
    if (byte < 0) return undefined;
    code = (code << 6) | (byte & 0x3f);
  }
  return code < 0x110000 ? String.fromCodePoint(code) : undefined;
}
