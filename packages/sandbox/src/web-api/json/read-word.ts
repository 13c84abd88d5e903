// Reads tokens other than strings and numbers: words, names without quotes, constructors and comments. Source: JsonTextReader.
import {
  APOSTROPHE,
  CARRIAGE_RETURN,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  CLOSE_PARENTHESIS,
  COLON,
  COMMA,
  DOLLAR,
  LETTER_E,
  LETTER_N,
  LINE_FEED,
  OPEN_PARENTHESIS,
  QUOTE,
  SLASH,
  STAR,
  UNDERSCORE,
} from "./characters.ts";
import type { Scalar } from "./json-place.ts";
import { END, isLetterOrDigit, isWhiteSpace, type JsonText, jsonError } from "./json-text.ts";
import { readString } from "./read-string.ts";

interface Word {
  readonly word: string;
  readonly token: Scalar;
  /** The value as a text. */
  readonly value: string | null;
}

const WORDS = new Map<number, Word>(
  (
    [
      { word: "true", token: "Boolean", value: "True" },
      { word: "false", token: "Boolean", value: "False" },
      { word: "null", token: "Null", value: null },
      { word: "undefined", token: "Undefined", value: null },
      { word: "NaN", token: "Float", value: "NaN" },
      { word: "Infinity", token: "Float", value: "Infinity" },
      { word: "-Infinity", token: "Float", value: "-Infinity" },
    ] as const
  ).map((word) => [word.word.charCodeAt(0), word]),
);

/** Reads a word that is a value, such as `true`. */
export function readWord(from: JsonText, isInConstructor: boolean): Word {
  const found = WORDS.get(from.peek());
  if (found === undefined) throw jsonError;
  skipWord(from, found.word, isInConstructor);
  return found;
}

// After a word, another token must begin (MatchValueWithTrailingSeparator).
function skipWord(from: JsonText, word: string, isInConstructor: boolean): void {
  if (!from.skipWord(word)) throw jsonError;
  const code = from.peek();
  if (code === END || code === 0 || isWhiteSpace(code)) return;
  if (
    code === COMMA ||
    code === CLOSE_BRACE ||
    code === CLOSE_BRACKET ||
    (code === CLOSE_PARENTHESIS && isInConstructor)
  )
    return;
  // This may be the start of a comment.
  if (code === SLASH && from.has(1) && (from.peek(1) === STAR || from.peek(1) === SLASH)) return;
  throw jsonError;
}

/** Reads the name of a property, with or without quotes. */
export function readName(from: JsonText, first: number): string {
  if (first === QUOTE || first === APOSTROPHE) {
    from.at += 1;
    return readString(from, first);
  }
  if (!isOfName(first)) throw jsonError;
  const { at } = from;
  while (isOfName(from.peek())) from.at += 1;
  const code = from.peek();
  if (code !== 0 && code !== COLON && !isWhiteSpace(code)) throw jsonError;
  return from.text.slice(at, from.at);
}

function isOfName(code: number): boolean {
  return isLetterOrDigit(code) || code === UNDERSCORE || code === DOLLAR;
}

/** Whether a constructor begins, or a text that looks like one. */
export function isConstructorNext(from: JsonText): boolean {
  return from.peek() === LETTER_N && from.peek(1) === LETTER_E;
}

/** Reads `new Date(`, and returns the name. */
export function readConstructor(from: JsonText): string {
  skipWord(from, "new", false);
  from.skipBlank();
  const { at } = from;
  while (isLetterOrDigit(from.peek())) from.at += 1;
  const name = from.text.slice(at, from.at);
  if (from.skipBlank() !== OPEN_PARENTHESIS) throw jsonError;
  from.at += 1;
  return name;
}

/** Reads a comment of either kind. The last character of the text cannot start a comment. */
export function readComment(from: JsonText): string {
  from.at += 1;
  if (!from.has(1)) throw jsonError;
  const kind = from.peek();
  if (kind !== STAR && kind !== SLASH) throw jsonError;
  from.at += 1;
  return kind === STAR ? readBlock(from) : readLine(from);
}

function readBlock(from: JsonText): string {
  const { at, text } = from;
  const end = text.indexOf("*/", at);
  from.at = end === -1 ? text.length : end + 2;
  if (end !== -1) return text.slice(at, end);
  from.has(0);
  throw jsonError;
}

function readLine(from: JsonText): string {
  const { at } = from;
  for (;;) {
    const code = from.peek();
    const end = from.at;
    if (code === END) return from.text.slice(at, end);
    from.at += 1;
    if (code === LINE_FEED) return from.text.slice(at, end);
    if (code === CARRIAGE_RETURN) {
      if (from.has(1) && from.peek() === LINE_FEED) from.at += 1;
      return from.text.slice(at, end);
    }
  }
}
