// What each byte of UTF-8 may be, as XmlUTF8TextReader.CharTypeMap has it. A byte from 0x80 on may be anything but white space;
// 0xEF is not among them, because it may begin U+FFFE or U+FFFF, which must be checked.

/** May begin a name. */
export const FIRST_NAME = 1;
/** May stand in a name. */
export const NAME = 2;
/** Separates attributes: white space, with the carriage return. */
export const SPACE = 4;
/** May stand in text. */
export const TEXT = 8;
/** May stand in an attribute, and needs no unescaping. */
export const ATTRIBUTE = 16;
/** May stand in a comment. */
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

/** The byte at a place; throws at the end. */
export function byteAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte === undefined) throw new Error("Unexpected end of file.");
  return byte;
}

/** The kinds of the byte at a place; none at the end. */
export function kindsAt(bytes: Uint8Array, at: number): number {
  return KINDS[bytes[at] ?? 0] ?? 0;
}

/** The first place from one on that is no white space. */
export function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while (kindsAt(bytes, at) & SPACE) at += 1;
  return at;
}

/** Whether an ASCII text stands at a place. */
export function isAt(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** The place after a character that begins with 0xEF; throws for U+FFFE and U+FFFF, which XML has not (ReadNonFFFE). */
export function passNonFffe(bytes: Uint8Array, at: number): number {
  const third = byteAt(bytes, at + 2);
  if (bytes[at + 1] === 0xbf && third >= 0xbe) throw new Error("U+FFFE and U+FFFF are no characters of XML.");
  return at + 3;
}
