// Reads JSON token by token. It is as lenient as Newtonsoft.Json 6.0.8, and stops at the same places. After an error, reading
// continues from the place and the state at the error. The model of a partly read body depends on that. Source: JsonTextReader
// and JsonReader of that version.
import { APOSTROPHE, CLOSE_BRACE, COLON, COMMA, QUOTE, SLASH } from "./characters.ts";
import { closedBy, JsonPlace, openedBy } from "./json-place.ts";
import { END, type JsonText, jsonError } from "./json-text.ts";
import { checkNumber, isNumberStart, scanNumber } from "./read-number.ts";
import { readString } from "./read-string.ts";
import { isConstructorNext, readComment, readConstructor, readName, readWord } from "./read-word.ts";

/** Reads one JSON text. */
export class JsonReader extends JsonPlace {
  readonly #text: JsonText;
  readonly #findDate: (text: string) => string | undefined;
  #areDatesRead = true;

  /** `findDate` may throw, because a text that only looks like a date is an error everywhere that dates are read. */
  constructor(text: JsonText, findDate: (text: string) => string | undefined) {
    super();
    this.#text = text;
    this.#findDate = findDate;
  }

  /** Reads a token. Returns false at the end. */
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

  // Returns false after a comma, and at the end.
  #readAfterValue(): boolean {
    const code = this.#text.skipBlank();
    const closed = closedBy(code);
    if (code === SLASH) return this.#readComment();
    if (closed === undefined && code !== COMMA && code !== END) throw jsonError;
    this.#text.at += code === END ? 0 : 1;
    if (closed !== undefined) return this.close(closed);
    this.state = code === COMMA && this.container !== undefined ? this.container : "Finished";
    return false;
  }

  #readAfterEnd(): boolean {
    if (!this.#text.has(0)) return false;
    const code = this.#text.skipBlank();
    if (this.#text.isAtEnd) return false;
    if (code !== SLASH) throw jsonError;
    return this.#readComment();
  }

  #readMember(): boolean {
    const code = this.#text.skipBlank();
    if (code === END) return false;
    if (code === SLASH) return this.#readComment();
    if (code === CLOSE_BRACE) {
      this.close("Object");
      this.#text.at += 1;
      return true;
    }
    const name = readName(this.#text, code);
    if (this.#text.skipBlank() !== COLON) throw jsonError;
    this.#text.at += 1;
    this.state = "Property";
    this.member = name;
    return this.set("PropertyName", name);
  }

  #readValue(): boolean {
    const code = this.#text.skipBlank();
    if (code === QUOTE || code === APOSTROPHE) return this.#readString(code);
    if (isNumberStart(this.#text, code)) return this.#readNumber();
    if (code === END) return false;
    if (code === SLASH) return this.#readComment();
    // An empty place in a list. The next call reads the comma.
    if (code === COMMA) return this.setScalar("Undefined", null);
    const opened = openedBy(code);
    const closed = code === CLOSE_BRACE ? undefined : closedBy(code);
    if (opened === undefined && closed === undefined) return this.#readWord();
    this.#text.at += 1;
    if (opened !== undefined) return this.open(opened, null);
    return closed !== undefined && this.close(closed);
  }

  #readString(quote: number): boolean {
    this.#text.at += 1;
    const text = readString(this.#text, quote);
    // The value ends before it is checked as a date or a number, so that an error comes after the value.
    this.endValue();
    this.date = this.#areDatesRead ? this.#findDate(text) : undefined;
    return this.set(this.date === undefined ? "String" : "Date", text);
  }

  #readNumber(): boolean {
    const digits = scanNumber(this.#text);
    this.endValue();
    return this.set(checkNumber(digits), digits);
  }

  #readWord(): boolean {
    if (isConstructorNext(this.#text)) return this.open("Constructor", readConstructor(this.#text));
    const { token, value } = readWord(this.#text, this.state.startsWith("Constructor"));
    return this.setScalar(token, value);
  }

  #readComment(): boolean {
    return this.set("Comment", readComment(this.#text));
  }
}
