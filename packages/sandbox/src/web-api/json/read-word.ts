// What is neither a string nor a number: words, names without quotes, constructors and comments. Source: JsonTextReader.
import { END, isLetterOrDigit, isWhiteSpace, type JsonText, jsonError } from "./json-text.ts";

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SLASH = 0x2f;
const STAR = 0x2a;
const COLON = 0x3a;
const PARENTHESIS = 0x28;

/** Reads a word of the language, after which something else has to begin (MatchValueWithTrailingSeparator). */
export function readWord(from: JsonText, word: string, isInConstructor: boolean): void {
  if (!from.skipWord(word)) throw jsonError;
  const code = from.peek();
  if (code === END || code === 0 || isWhiteSpace(code) || "}],".includes(String.fromCharCode(code))) return;
  if (code === 0x29 && isInConstructor) return;
  // A comment, perhaps.
  if (code === SLASH && from.has(1) && (from.peek(1) === STAR || from.peek(1) === SLASH)) return;
  throw jsonError;
}

/** Whether a name without quotes may have this character. */
export function isOfName(code: number): boolean {
  return isLetterOrDigit(code) || code === 0x5f || code === 0x24;
}

/** Reads a name without quotes. */
export function readName(from: JsonText): string {
  const { at } = from;
  for (;;) {
    const code = from.peek();
    if (code === 0 || code === COLON || isWhiteSpace(code)) return from.text.slice(at, from.at);
    if (code === END || !isOfName(code)) throw jsonError;
    from.at += 1;
  }
}

/** Reads `new Date(`, and gives the name. */
export function readConstructor(from: JsonText): string {
  readWord(from, "new", false);
  from.skipBlank();
  const { at } = from;
  while (isLetterOrDigit(from.peek())) from.at += 1;
  const name = from.text.slice(at, from.at);
  if (from.skipBlank() !== PARENTHESIS) throw jsonError;
  from.at += 1;
  return name;
}

/** Reads a comment, of either kind; the last character of the text is not enough to begin one. */
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
