// The characters for the reader. Newtonsoft.Json reads them through a buffer that ends in NUL. Here, the end is -1. A NUL in the
// text is white space, as in Newtonsoft.Json (JsonTextReader.EatWhitespace).

/**
 * The error for unreadable JSON. All errors share one object, since no code reads its message. A stack trace for each of the
 * 100,000 errors that fit into a megabyte would block the event loop.
 */
export const jsonError: Error = new Error("The JSON cannot be read.");

/** The character code that means the end of the text. */
export const END = -1;

/** A text in pieces, and the current position. Between two pieces, there were bytes that are not text, which cause one error. */
export class JsonText {
  text: string;
  at = 0;
  /** Whether the reader has tried to read after the last character (JsonTextReader._isEndOfFile). */
  isAtEnd = false;
  readonly #later: string[];

  constructor([first = "", ...later]: readonly string[]) {
    this.text = first;
    this.#later = later;
  }

  /** Returns the character at a distance, or END. */
  peek(distance = 0): number {
    const index = this.at + distance;
    return index < this.text.length ? this.text.charCodeAt(index) : this.#pass();
  }

  /** Whether there are characters up to a distance (JsonTextReader.EnsureChars). */
  has(distance: number): boolean {
    return this.at + distance < this.text.length || this.#pass() !== END;
  }

  /** Skips white space, and returns the next character. */
  skipBlank(): number {
    for (;;) {
      const code = this.peek();
      if (code !== 0 && !isWhiteSpace(code)) return code;
      this.at += 1;
    }
  }

  /** Skips a word if it is next. */
  skipWord(word: string): boolean {
    if (!this.has(word.length - 1) || !this.text.startsWith(word, this.at)) return false;
    this.at += word.length;
    return true;
  }

  #pass(): typeof END {
    const next = this.#later.shift();
    if (next === undefined) {
      this.isAtEnd = true;
      return END;
    }
    this.text = this.text.slice(this.at) + next;
    this.at = 0;
    throw jsonError;
  }
}

/** The same as .NET's char.IsWhiteSpace, which differs from `\s` in U+0085 and U+FEFF. */
export function isWhiteSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 9 && code <= 13);
  if (code < 0x1680) return code === 0x85 || code === 0xa0;
  return /\p{Z}/u.test(String.fromCharCode(code));
}

/** The same as .NET's char.IsLetterOrDigit. */
export function isLetterOrDigit(code: number): boolean {
  if (code < 0) return false;
  if (code < 0x80) return isAsciiDigit(code) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
  return /[\p{L}\p{Nd}]/u.test(String.fromCharCode(code));
}

/** Whether a character is a digit from 0 to 9. */
export function isAsciiDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
