// Scans the text between tags like XmlUTF8TextReader.
import { byteAt, COMMENT, isAt, KINDS, passNonFffe, SPACE, skipSpace, TEXT } from "./byte-kinds.ts";

/** A part of a document: the bytes from `start` to before `end`. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly isBlank: boolean;
}

const RETURN = 0x0d;
const BRACKET = 0x5d;
const GREATER_THAN = 0x3e;
const HYPHEN = 0x2d;
const MARK = 0xef;

/** Scans text up to the next tag or reference. Throws for `]]>` and for a control character. */
export function scanText(bytes: Uint8Array, start: number): Piece {
  let isBlank = true;
  let at = start;
  while (at < bytes.length) {
    const byte = bytes[at] as number;
    const kinds = KINDS[byte] as number;
    if (kinds & TEXT || byte === RETURN) at += 1;
    else if (byte === BRACKET) at = passBracket(bytes, at);
    else if (byte === MARK) at = passNonFffe(bytes, at);
    else break;
    isBlank &&= (kinds & SPACE) > 0;
  }
  if (at === start) throw new Error("a character that XML has not");
  return { start, end: at, isBlank };
}

/** Scans white space, the only text that is allowed outside the root element. */
export function scanSpace(bytes: Uint8Array, start: number): Piece {
  const at = skipSpace(bytes, start);
  if (at === start) throw new Error("The data at the root level is invalid.");
  return { start, end: at, isBlank: true };
}

/** Scans a CDATA section from its content up to its `]]>`. It may contain any character. */
export function scanCharacterData(bytes: Uint8Array, start: number): Piece {
  let isBlank = true;
  let at = start;
  for (;;) {
    const byte = byteAt(bytes, at);
    if (byte === BRACKET && isAt(bytes, at, "]]>")) break;
    isBlank &&= ((KINDS[byte] as number) & SPACE) > 0;
    at = byte === MARK ? passNonFffe(bytes, at) : at + 1;
  }
  return { start, end: at, isBlank };
}

/** Scans a comment from its content on, and returns the position after it. */
export function passComment(bytes: Uint8Array, start: number): number {
  let at = start;
  for (;;) {
    const byte = byteAt(bytes, at);
    if (byte === HYPHEN && bytes[at + 1] === HYPHEN) break;
    if (byte === MARK) at = passNonFffe(bytes, at);
    else if ((KINDS[byte] as number) & COMMENT) at += 1;
    else throw new Error("a character that XML has not");
  }
  if (!isAt(bytes, at, "-->")) throw new Error("-- in a comment");
  return at + 3;
}

function passBracket(bytes: Uint8Array, at: number): number {
  const third = byteAt(bytes, at + 2);
  if (bytes[at + 1] === BRACKET && third === GREATER_THAN) throw new Error("]]> in text");
  return at + 1;
}
