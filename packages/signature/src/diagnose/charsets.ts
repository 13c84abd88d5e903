// The encodings in which text is hashed by mistake.

/** The encoding in the formula. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The encoding that .NET calls Unicode. */
export function utf16le(text: string): Uint8Array {
  return utf16(text, true);
}

/** The encoding that Java calls UTF-16, without the byte-order mark. */
export function utf16be(text: string): Uint8Array {
  return utf16(text, false);
}

function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), isLittleEndian);
  return new Uint8Array(view.buffer);
}

/** ASCII as .NET writes it: each UTF-16 unit outside ASCII becomes a question mark. */
export function ascii(text: string): Uint8Array {
  return encodeUnits(text, (unit) => (unit < "\x80" ? unit.charCodeAt(0) : undefined));
}

let latin1Codes: Map<string, number> | undefined;

/** Latin-1 or windows-1252: each UTF-16 unit outside the encoding becomes a question mark. */
export function latin1(text: string): Uint8Array {
  // The web's Latin-1 is windows-1252. The two differ in 27 characters, which do not occur in Latin-1 text.
  latin1Codes ??= new Map(Array.from(fromLatin1(Uint8Array.from({ length: 256 }, (_, code) => code)), swap));
  const codes = latin1Codes;
  return encodeUnits(text, (unit) => codes.get(unit));
}

const swap = (character: string, code: number): [string, number] => [character, code];

function encodeUnits(text: string, encode: (unit: string) => number | undefined): Uint8Array {
  return Uint8Array.from({ length: text.length }, (_, i) => encode(text.charAt(i)) ?? 0x3f);
}

/** The bytes decoded as Latin-1. */
export function fromLatin1(bytes: Uint8Array): string {
  return new TextDecoder("windows-1252").decode(bytes);
}

/** The bytes decoded as UTF-8, with the byte-order mark; undefined if they are not valid UTF-8. */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The bytes of a Base64 text in either alphabet; undefined if it is not valid Base64. */
export function fromBase64(text: string): Uint8Array | undefined {
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** The bytes of a hex text. */
export function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** The bytes as lower-case hex. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The bytes as Base64. */
export function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
