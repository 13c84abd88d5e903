// Writes text like XmlWriter under XmlMediaTypeFormatter.
import { toBytes } from "../../http/http.ts";

// All characters that must be escaped.
const ESCAPED = /[&<>]|[^\t\n\u{20}-\u{fffd}\u{10000}-\u{10ffff}]/u;
const HALF = /\p{Cs}/u;

/** Whether .NET can write a text. It throws for half of a surrogate pair. */
export function isWritable(text: string): boolean {
  return !HALF.test(text);
}

/**
 * Escapes text. A line break becomes that of the server (NewLineHandling.Replace), here `\n`. A character that XML does not allow
 * becomes a reference, which no reader accepts, because CheckCharacters is off.
 *
 * @throws for a text that cannot be written.
 */
export function escapeText(text: string): string {
  if (!isWritable(text)) throw new Error("half of a surrogate pair");
  return ESCAPED.test(text) ? escapeBytes(toBytes(text)) : text;
}

const [TAB, NEW_LINE, RETURN] = [0x09, 0x0a, 0x0d];

const ESCAPES: readonly (Uint8Array | undefined)[] = Array.from({ length: 0x40 }, (_, code) => {
  const named = { "&": "&amp;", "<": "&lt;", ">": "&gt;" }[String.fromCharCode(code)];
  if (named !== undefined) return ascii(named);
  return code < 0x20 && code !== TAB && code !== NEW_LINE ? referTo(code) : undefined;
});

// U+FFFE and U+FFFF, by the last of their three bytes.
const NON_CHARACTERS = new Map([
  [0xbe, referTo(0xfffe)],
  [0xbf, referTo(0xffff)],
]);

// Works on bytes, since a million replacements in a text would block other calls for a quarter of a second.
function escapeBytes(bytes: Uint8Array): string {
  // No byte needs more than the six bytes of `&#x1F;`.
  const escaped = new Uint8Array(6 * bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    const isNonCharacter = byte === 0xef && bytes[at + 1] === 0xbf && (bytes[at + 2] as number) >= 0xbe;
    const reference = isNonCharacter ? NON_CHARACTERS.get(bytes[at + 2] as number) : ESCAPES[byte];
    if (byte === RETURN) {
      if (bytes[at + 1] !== NEW_LINE) escaped[length++] = NEW_LINE;
    } else if (reference === undefined) escaped[length++] = byte;
    else {
      for (let i = 0; i < reference.length; i++) escaped[length++] = reference[i] as number;
      if (isNonCharacter) at += 2;
    }
  }
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(escaped.subarray(0, length));
}

function referTo(code: number): Uint8Array {
  return ascii(`&#x${code.toString(16).toUpperCase()};`);
}

// Without a TextEncoder, which Jest's jsdom does not have: this runs at import.
function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
