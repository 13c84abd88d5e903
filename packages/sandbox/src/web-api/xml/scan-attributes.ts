// Scans the attributes of a tag like XmlUTF8TextReader.ReadAttributes. Their values are decoded only when they are needed.
import { ATTRIBUTE, byteAt, kindsAt, passNonFffe, SPACE, skipSpace } from "./byte-kinds.ts";
import { decodeUtf8 } from "./decode-utf8.ts";
import { type Name, scanName } from "./scan-name.ts";
import { scanReference } from "./scan-reference.ts";

/** One attribute, with the position of its value. */
export interface Attribute {
  readonly name: Name;
  readonly start: number;
  readonly end: number;
  readonly isEscaped: boolean;
}

const EQUALS = 0x3d;
const QUOTES = [0x22, 0x27];
const AMPERSAND = 0x26;
const MARK = 0xef;
// The bytes of `>`, `/` and `?`.
const ENDS = [0x3e, 0x2f, 0x3f];

/** Scans at least one attribute, up to the end of the tag. Returns the position of that end too. */
export function scanAttributes(bytes: Uint8Array, from: number): { attributes: Attribute[]; end: number } {
  const attributes: Attribute[] = [];
  for (let at = from; ; ) {
    const attribute = scanAttribute(bytes, at);
    attributes.push(attribute);
    const next = skipSpace(bytes, attribute.end + 1);
    if (ENDS.includes(byteAt(bytes, next))) return { attributes, end: next };
    if (next === attribute.end + 1) throw new Error("expected white space between attributes");
    at = next;
  }
}

/** Decodes the value of an attribute. Line breaks and tabs become spaces. */
export function readValue(bytes: Uint8Array, { start, end, isEscaped }: Attribute): string {
  if (!isEscaped) return decodeUtf8(bytes, start, end);
  return decodeUtf8(bytes, start, end)
    .replace(/\r\n|[\r\n\t]/g, " ")
    .replace(/&[^;]*;/g, (reference) => {
      return scanReference(
        Uint8Array.from(reference, (character) => character.charCodeAt(0)),
        0,
      ).character;
    });
}

function scanAttribute(bytes: Uint8Array, at: number): Attribute {
  const name = scanName(bytes, at);
  const equals = skipSpace(bytes, name.end);
  if (byteAt(bytes, equals) !== EQUALS) throw new Error("expected =");
  const opening = skipSpace(bytes, equals + 1);
  const quote = byteAt(bytes, opening);
  if (!QUOTES.includes(quote)) throw new Error("expected a quotation mark");
  return { name, start: opening + 1, ...scanValue(bytes, opening + 1, quote) };
}

function scanValue(bytes: Uint8Array, start: number, quote: number): { end: number; isEscaped: boolean } {
  let isEscaped = false;
  for (let at = start; ; ) {
    while (kindsAt(bytes, at) & ATTRIBUTE) at += 1;
    const byte = byteAt(bytes, at);
    if (byte === quote) return { end: at, isEscaped };
    if (byte === MARK) at = passNonFffe(bytes, at);
    else if (QUOTES.includes(byte)) at += 1;
    else {
      isEscaped = true;
      if (byte === AMPERSAND) at = scanReference(bytes, at).end;
      else if (kindsAt(bytes, at) & SPACE) at += 1;
      else throw new Error("expected the closing quotation mark");
    }
  }
}
