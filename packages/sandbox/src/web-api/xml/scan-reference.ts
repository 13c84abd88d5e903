// Scans character references like XmlBufferReader.GetCharEntity: the five of XML by their names, and any other by its number,
// including surrogates and U+0000.
import { byteAt } from "./byte-kinds.ts";
import { keyOf } from "./scan-name.ts";

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", apos: "'", quot: '"' };
const SEMICOLON = 0x3b;

/** The character of a reference, and the position after it. */
export interface Reference {
  readonly character: string;
  readonly end: number;
}

/** Scans the reference whose `&` is at a position. Throws for an unknown name. */
export function scanReference(bytes: Uint8Array, start: number): Reference {
  let end = start + 1;
  while (byteAt(bytes, end) !== SEMICOLON) end += 1;
  return { character: toCharacter(keyOf(bytes, start + 1, end)), end: end + 1 };
}

function toCharacter(name: string): string {
  const [, hex, decimal] = /^#(?:x([\da-f]*)|(\d*))$/i.exec(name) ?? [];
  if (name.startsWith("#X") || (hex ?? decimal) === undefined) {
    const character = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
    if (character === undefined) throw new Error("expected a character reference");
    return character;
  }
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex || "0", 16);
  if (code > 0x10ffff) throw new Error("expected a character number");
  return String.fromCodePoint(code);
}
