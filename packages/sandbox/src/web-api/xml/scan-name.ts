// Scans qualified names like XmlUTF8TextReader.ReadQualifiedName. It checks bytes, and decodes characters only if some are not
// ASCII (XmlConvert.VerifyNCName). It decodes nothing else, because most names are only skipped.
import { FIRST_NAME, kindsAt, NAME } from "./byte-kinds.ts";
import { decodeUtf8 } from "./decode-utf8.ts";
import { isName } from "./xml-names.ts";

/** The position of a name. A prefix is from `start` to the colon before `local`. Without a prefix, both are equal. */
export interface Name {
  readonly start: number;
  readonly local: number;
  readonly end: number;
}

const COLON = 0x3a;

/** Scans the qualified name at a position. Throws if there is none. */
export function scanName(bytes: Uint8Array, start: number): Name {
  const end = scanPart(bytes, start);
  if (bytes[end] !== COLON) return { start, local: start, end };
  return { start, local: end + 1, end: scanPart(bytes, end + 1) };
}

// Maps every byte to one character, which is enough for a key. For a short key, the loop is faster than a call of the decoder.
let decoder: TextDecoder | undefined;
const SHORT = 64;

/** The key of some bytes, with one character for each byte. Equal bytes have equal keys. */
export function keyOf(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > SHORT) {
    decoder ??= new TextDecoder("latin1");
    return decoder.decode(bytes.subarray(start, end));
  }
  let key = "";
  for (let at = start; at < end; at++) key += String.fromCharCode(bytes[at] as number);
  return key;
}

/** The prefix of a name as a key, or an empty text without a prefix. */
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
