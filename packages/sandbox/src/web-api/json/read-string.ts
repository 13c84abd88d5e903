// Reads the inside of a JSON string. It accepts line breaks and control characters, and half a surrogate pair becomes U+FFFD.
// Source: JsonTextReader.ReadStringIntoBuffer.
import { BACKSLASH, LETTER_U } from "./characters.ts";
import { END, type JsonText, jsonError } from "./json-text.ts";

const REPLACEMENT = "\ufffd";

const ESCAPED: { readonly [letter: string]: string } = {
  b: "\b",
  t: "\t",
  n: "\n",
  f: "\f",
  r: "\r",
  "\\": "\\",
  '"': '"',
  "'": "'",
  "/": "/",
};

/** Reads a string, including its closing quote. */
export function readString(from: JsonText, quote: number): string {
  let read = "";
  let written = from.at;
  for (let index = from.at; ; index += 1) {
    const code = index < from.text.length ? from.text.charCodeAt(index) : endOfText(from, index);
    if (code === quote) {
      from.at = index + 1;
      return read === "" ? from.text.slice(written, index) : read + from.text.slice(written, index);
    }
    if (code !== BACKSLASH) continue;
    // First the text before the escape, because reading the escape moves the position.
    read += from.text.slice(written, index);
    from.at = index + 1;
    read += readEscape(from);
    written = from.at;
    index = from.at - 1;
  }
}

// If a piece ends at bytes that are not text, the reader stays at the start of the string. At the end of the whole text, it moves
// to that end.
function endOfText(from: JsonText, index: number): never {
  from.has(index - from.at);
  from.at = index;
  throw jsonError;
}

function readEscape(from: JsonText): string {
  const code = from.peek();
  if (code === END) throw jsonError;
  from.at += 1;
  if (code === LETTER_U) return readSurrogates(from, readUnit(from));
  const escaped = ESCAPED[String.fromCharCode(code)];
  if (escaped === undefined) throw jsonError;
  return escaped;
}

// `\ud83d\ude00`. The second half must follow, and must be an escape too.
function readSurrogates(from: JsonText, first: number): string {
  if (!isHigh(first)) return isLow(first) ? REPLACEMENT : String.fromCharCode(first);
  let read = "";
  for (let high = first; ; ) {
    const isFollowed = from.has(2) && from.peek() === BACKSLASH && from.peek(1) === LETTER_U;
    if (!isFollowed) return read + REPLACEMENT;
    from.at += 2;
    const next = readUnit(from);
    if (isLow(next)) return read + String.fromCharCode(high, next);
    read += REPLACEMENT;
    if (!isHigh(next)) return read + String.fromCharCode(next);
    high = next;
  }
}

// Four characters. int.Parse(NumberStyles.HexNumber) accepts white space around fewer digits too. One more character must follow.
function readUnit(from: JsonText): number {
  if (!from.has(4)) throw jsonError;
  const digits = from.text.slice(from.at, from.at + 4);
  if (!/^(?:[\da-f]{4}|[\t-\r ]*[\da-f]+[\t-\r ]*\0*)$/i.test(digits)) throw jsonError;
  from.at += 4;
  return Number.parseInt(digits.trim(), 16);
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
