// What stands between tags, as XmlUTF8TextReader passes over it.
import { byteAt, COMMENT, isAt, kindsAt, passNonFffe, SPACE, TEXT } from "./byte-kinds.ts";

/** A piece of a document: the bytes from one place to before another. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly isBlank: boolean;
}

const RETURN = 0x0d;
const BRACKET = 0x5d;
const HYPHEN = 0x2d;
const MARK = 0xef;

/** Passes over text up to the next tag or reference; throws for `]]>` and for a control character. */
export function scanText(bytes: Uint8Array, start: number): Piece {
  let isBlank = true;
  let at = start;
  while (at < bytes.length) {
    const kinds = kindsAt(bytes, at);
    const byte = bytes[at];
    if (kinds & TEXT || byte === RETURN) {
      if (!(kinds & SPACE)) isBlank = false;
      at += 1;
    } else if (byte === MARK || byte === BRACKET) {
      isBlank = false;
      at = byte === MARK ? passNonFffe(bytes, at) : passBracket(bytes, at);
    } else break;
  }
  if (at === start) throw new Error("a character that XML has not");
  return { start, end: at, isBlank };
}

/** Passes over white space, all that may stand outside the root element. */
export function scanSpace(bytes: Uint8Array, start: number): Piece {
  let at = start;
  while (kindsAt(bytes, at) & SPACE) at += 1;
  if (at === start) throw new Error("The data at the root level is invalid.");
  return { start, end: at, isBlank: true };
}

/** Passes over a CDATA section, from its content on, up to its `]]>`. Any character may stand in it. */
export function scanCharacterData(bytes: Uint8Array, start: number): Piece {
  let isBlank = true;
  let at = start;
  while (!isAt(bytes, at, "]]>")) {
    const byte = byteAt(bytes, at);
    if (!(kindsAt(bytes, at) & SPACE)) isBlank = false;
    at = byte === MARK ? passNonFffe(bytes, at) : at + 1;
  }
  return { start, end: at, isBlank };
}

/** Passes over a comment, from its content on; gives the place after it. */
export function passComment(bytes: Uint8Array, start: number): number {
  let at = start;
  while (!isAt(bytes, at, "--")) {
    const byte = byteAt(bytes, at);
    if (byte === MARK) at = passNonFffe(bytes, at);
    else if (kindsAt(bytes, at) & COMMENT || byte === HYPHEN) at += 1;
    else throw new Error("a character that XML has not");
  }
  if (!isAt(bytes, at, "-->")) throw new Error("-- in a comment");
  return at + 3;
}

function passBracket(bytes: Uint8Array, at: number): number {
  byteAt(bytes, at + 2);
  if (isAt(bytes, at, "]]>")) throw new Error("]]> in text");
  return at + 1;
}
