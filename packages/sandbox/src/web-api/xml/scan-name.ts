// Qualified names, as XmlUTF8TextReader.ReadQualifiedName reads them: bytes first, and characters only where there are any that are
// not ASCII (XmlConvert.VerifyNCName). Nothing else is decoded: most names are only passed over.
import { FIRST_NAME, kindsAt, NAME } from "./byte-kinds.ts";
import { decodeUtf8 } from "./decode-utf8.ts";
import { isName } from "./xml-names.ts";

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

// To every byte its own character, which is all that a key needs. For a short one its call costs more than the loop.
const decoder = new TextDecoder("latin1");
const SHORT = 64;

/** What stands in some bytes, a character for each: a key, the same for the same bytes. */
export function keyOf(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > SHORT) return decoder.decode(bytes.subarray(start, end));
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
  if (seen > 0x7f && !isName(decodeUtf8(bytes, start, at))) throw new Error("expected a name");
  return at;
}
