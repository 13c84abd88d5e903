// References to characters, as XmlBufferReader.GetCharEntity reads them: the five of XML by their names, any other by its number,
// surrogates and U+0000 too.
import { byteAt } from "./byte-kinds.ts";
import { keyOf } from "./scan-name.ts";

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", apos: "'", quot: '"' };
const SEMICOLON = 0x3b;

/** A character that a reference stands for, and the place after it. */
export interface Reference {
  readonly character: string;
  readonly end: number;
}

/** Reads the reference whose `&` stands at a place; throws for one of another name. */
export function scanReference(bytes: Uint8Array, start: number): Reference {
  let end = start + 1;
  while (byteAt(bytes, end) !== SEMICOLON) end += 1;
  return { character: toCharacter(keyOf(bytes, start + 1, end)), end: end + 1 };
}

function toCharacter(name: string): string {
  const [, hex, decimal] = /^#(?:x([\da-f]*)|(\d*))$/i.exec(name) ?? [];
  if (name.startsWith("#X") || (hex ?? decimal) === undefined) {
    const character = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
    if (character === undefined) throw new Error("expected a reference to a character");
    return character;
  }
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex || "0", 16);
  if (code > 0x10ffff) throw new Error("expected the number of a character");
  return String.fromCodePoint(code);
}
