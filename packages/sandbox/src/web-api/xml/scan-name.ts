// Qualified names, as XmlUTF8TextReader.ReadQualifiedName reads them: bytes first, and characters only where there are any that are
// not ASCII (XmlConvert.VerifyNCName). Nothing is decoded: most names are only passed over.
import { FIRST_NAME, kindsAt, NAME } from "./byte-kinds.ts";

/** Where a name stands. A prefix goes from `start` to the colon before `local`; without one, both are the same. */
export interface Name {
  readonly start: number;
  readonly local: number;
  readonly end: number;
}

const COLON = 0x3a;

/** Reads the qualified name at a place; throws where none is. */
export function scanName(bytes: Uint8Array, start: number): Name {
  const end = scanPart(bytes, start);
  if (bytes[end] !== COLON) return { start, local: start, end };
  return { start, local: end + 1, end: scanPart(bytes, end + 1) };
}

/** What stands in some bytes, a character for each: a key, the same for the same bytes. */
export function keyOf(bytes: Uint8Array, start: number, end: number): string {
  let key = "";
  for (let at = start; at < end; at++) key += String.fromCharCode(bytes[at] as number);
  return key;
}

/** The prefix of a name, as a key; empty without one. */
export function prefixOf(bytes: Uint8Array, { start, local }: Name): string {
  return start === local ? "" : keyOf(bytes, start, local - 1);
}

function scanPart(bytes: Uint8Array, start: number): number {
  if (!(kindsAt(bytes, start) & FIRST_NAME)) throw new Error("expected a name");
  let at = start;
  let seen = 0;
  while (kindsAt(bytes, at) & NAME) {
    seen |= bytes[at] as number;
    at += 1;
  }
  if (seen > 0x7f) checkCharacters(bytes, start, at);
  return at;
}

// XML 1.0, NCName, within the first 65,536 characters: first those that may begin one, then those that may follow.
const FIRST = [
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2ff],
  [0x370, 0x37d],
  [0x37f, 0x1fff],
  [0x2c00, 0x2fef],
  [0x3001, 0xd7ff],
] as const;
const LATER = [...FIRST, [0x2d, 0x2e], [0x30, 0x39], [0xb7, 0xb7], [0x300, 0x36f]] as const;

function checkCharacters(bytes: Uint8Array, start: number, end: number): void {
  for (let at = start; at < end; ) {
    const lead = bytes[at] as number;
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : 3;
    let code = lead < 0x80 ? lead : lead & (0xff >> (length + 1));
    for (let i = 1; i < length; i++) code = (code << 6) | trailing(bytes[at + i]);
    // Longer forms of what fits into less are no UTF-8, and four bytes are a character that no name may have.
    const isShortest = code >= (length === 1 ? 0 : length === 2 ? 0x80 : 0x800);
    const isName = (at === start ? FIRST : LATER).some(([from, to]) => code >= from && code <= to);
    if (!isShortest || lead >= 0xf0 || at + length > end || !isName) throw new Error("expected a name");
    at += length;
  }
}

function trailing(byte = 0): number {
  if ((byte & 0xc0) !== 0x80) throw new Error("expected UTF-8");
  return byte & 0x3f;
}
