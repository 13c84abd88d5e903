// The allowed uses of each byte of UTF-8, as in XmlUTF8TextReader.CharTypeMap. A byte from 0x80 on may be anything except white
// space. 0xEF has no kind, because it may begin U+FFFE or U+FFFF, which must be checked.

/** May begin a name. */
export const FIRST_NAME = 1;
/** May occur in a name. */
export const NAME = 2;
/** White space that separates attributes, including the carriage return. */
export const SPACE = 4;
/** May occur in text. */
export const TEXT = 8;
/** May occur in an attribute, and needs no unescaping. */
export const ATTRIBUTE = 16;
/** May occur in a comment. */
export const COMMENT = 32;

/** The kinds of each byte, as bits. */
export const KINDS: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => kindsOf(byte));

function kindsOf(byte: number): number {
  const character = String.fromCharCode(byte);
  if (byte === 0xef) return FIRST_NAME | NAME;
  if (byte > 0x7f) return FIRST_NAME | NAME | TEXT | ATTRIBUTE | COMMENT;
  if (character === "\r") return SPACE | COMMENT;
  if (character === "\t" || character === "\n") return SPACE | TEXT | COMMENT;
  if (character === " ") return SPACE | TEXT | ATTRIBUTE | COMMENT;
  if (byte < 0x20) return 0;
  if (/[A-Za-z_]/.test(character)) return FIRST_NAME | NAME | TEXT | ATTRIBUTE | COMMENT;
  if (/[\d.-]/.test(character)) return NAME | TEXT | ATTRIBUTE | COMMENT;
  if (character === "&" || character === "<") return COMMENT;
  if (character === '"' || character === "'") return TEXT | COMMENT;
  return character === "]" ? ATTRIBUTE | COMMENT : TEXT | ATTRIBUTE | COMMENT;
}

/** The byte at a position. Throws at the end. */
export function byteAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte === undefined) throw new Error("Unexpected end of file.");
  return byte;
}

/** The kinds of the byte at a position, or 0 at the end. */
export function kindsAt(bytes: Uint8Array, at: number): number {
  return KINDS[bytes[at] ?? 0] ?? 0;
}

/** The first position from `from` on that is not white space. */
export function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while (kindsAt(bytes, at) & SPACE) at += 1;
  return at;
}

/** Whether an ASCII text is at a position. */
export function isAt(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** The position after a character that begins with 0xEF. Throws for U+FFFE and U+FFFF, which XML does not allow (ReadNonFFFE). */
export function passNonFffe(bytes: Uint8Array, at: number): number {
  const third = byteAt(bytes, at + 2);
  if (bytes[at + 1] === 0xbf && third >= 0xbe) throw new Error("XML does not allow U+FFFE and U+FFFF.");
  return at + 3;
}
