// Reads JSON token by token, as leniently as Newtonsoft.Json 6.0.8 and stopping where it stops. After an error reading goes on from
// the place and the state that the error left behind: what a half-read body binds to depends on it. Source: JsonTextReader and
// JsonReader of that version.
import { JsonPlace, type Scalar } from "./json-place.ts";
import { END, type JsonText, jsonError } from "./json-text.ts";
import { checkNumber, isNumberStart, scanNumber } from "./read-number.ts";
import { readString } from "./read-string.ts";
import { readComment, readConstructor, readName, readWord } from "./read-word.ts";

/** Reads one JSON text. */
export class JsonReader extends JsonPlace {
  readonly #text: JsonText;
  readonly #isDate: (text: string) => boolean;
  #areDatesRead = true;

  /** `isDate` may throw: a text that only looks like a date is an error wherever dates are read. */
  constructor(text: JsonText, isDate: (text: string) => boolean) {
    super();
    this.#text = text;
    this.#isDate = isDate;
  }

  /** Reads a token; false at the end. */
  read(areDatesRead = true): boolean {
    this.#areDatesRead = areDatesRead;
    this.tokens += 1;
    if (this.#readToken()) return true;
    this.set("None", null);
    return false;
  }

  #readToken(): boolean {
    for (;;) {
      switch (this.state) {
        case "Object":
        case "ObjectStart":
          return this.#readMember();
        case "Finished":
          return this.#readAfterEnd();
        case "PostValue":
          if (this.#readAfterValue()) return true;
          break;
        default:
          return this.#readValue();
      }
    }
  }

  // False after a comma, and at the end.
  #readAfterValue(): boolean {
    const code = this.#text.skipBlank();
    if (code === 0x2f) return this.#readComment();
    if (code === END) {
      this.state = "Finished";
      return false;
    }
    if (code !== 0x2c && code !== 0x7d && code !== 0x5d && code !== 0x29) throw jsonError;
    if (code !== 0x2c) return this.#close(code);
    this.#text.at += 1;
    this.state = this.container ?? "Finished";
    return false;
  }

  #readAfterEnd(): boolean {
    if (!this.#text.has(0)) return false;
    const code = this.#text.skipBlank();
    if (this.#text.isAtEnd) return false;
    if (code !== 0x2f) throw jsonError;
    return this.#readComment();
  }

  #readMember(): boolean {
    const code = this.#text.skipBlank();
    if (code === END) return false;
    if (code === 0x2f) return this.#readComment();
    if (code === 0x7d) {
      this.close("Object");
      this.#text.at += 1;
      return true;
    }
    const name = readName(this.#text, code);
    if (this.#text.skipBlank() !== 0x3a) throw jsonError;
    this.#text.at += 1;
    this.set("PropertyName", name);
    this.state = "Property";
    this.member = name;
    return true;
  }

  #readValue(): boolean {
    const code = this.#text.skipBlank();
    switch (code) {
      case END:
        return false;
      case 0x22:
      case 0x27:
        return this.#readString(code);
      case 0x2f:
        return this.#readComment();
      case 0x7b:
      case 0x5b:
        this.#text.at += 1;
        this.open(code === 0x7b ? "Object" : "Array", null);
        return true;
      case 0x5d:
      case 0x29:
        return this.#close(code);
      case 0x2c:
        // An empty place in a list; the comma is read the next time.
        return this.#endScalar("Undefined", null);
      default:
        return isNumberStart(this.#text, code) ? this.#readNumber() : this.#readWord();
    }
  }

  #readString(quote: number): boolean {
    this.#text.at += 1;
    const text = readString(this.#text, quote);
    // Before it is known whether it is a date, or a number: an error then comes after the value.
    this.endValue();
    this.set(this.#areDatesRead && this.#isDate(text) ? "Date" : "String", text);
    return true;
  }

  #readNumber(): boolean {
    const digits = scanNumber(this.#text);
    this.endValue();
    this.set(checkNumber(digits), digits);
    return true;
  }

  #readWord(): boolean {
    if (this.#text.peek() === 0x6e && this.#text.peek(1) === 0x65) {
      this.open("Constructor", readConstructor(this.#text));
      return true;
    }
    const { token, value } = readWord(this.#text, this.state.startsWith("Constructor"));
    return this.#endScalar(token, value);
  }

  #readComment(): boolean {
    this.set("Comment", readComment(this.#text));
    return true;
  }

  #endScalar(token: Scalar, value: string | null): boolean {
    this.set(token, value);
    this.endValue();
    return true;
  }

  #close(code: number): boolean {
    this.#text.at += 1;
    this.close(code === 0x7d ? "Object" : code === 0x5d ? "Array" : "Constructor");
    return true;
  }
}
