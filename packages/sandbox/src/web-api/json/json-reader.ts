// Reads JSON token by token, as leniently as Newtonsoft.Json 6.0.8 and stopping where it stops. After an error reading goes on from
// the place and the state that the error left behind: what a half-read body binds to depends on it. Source: JsonTextReader and
// JsonReader of that version.
import { JsonScope } from "./json-scope.ts";
import { END, isAsciiDigit, type JsonText, jsonError } from "./json-text.ts";
import { scanNumber, toNumber } from "./read-number.ts";
import { readString } from "./read-string.ts";
import { isOfName, readComment, readConstructor, readName, readWord } from "./read-word.ts";

type Value = "Integer" | "Float" | "String" | "Date" | "Boolean" | "Null" | "Undefined";
type Of<Place extends string> = `${"Object" | "Array" | "Constructor"}${Place}`;

/** What was read last; "None" before the text and after it. */
export type Token = Value | `Start${Of<"">}` | `End${Of<"">}` | "PropertyName" | "Comment" | "None";

// What comes next: a value after "Start", after "Property", which is a name, and in a list; a name in an object.
type State = "Start" | "Property" | "PostValue" | "Finished" | Of<"Start"> | Of<"">;

const WORDS: { readonly [first: string]: readonly [string, Value, string | null] } = {
  t: ["true", "Boolean", "True"],
  f: ["false", "Boolean", "False"],
  n: ["null", "Null", null],
  u: ["undefined", "Undefined", null],
  N: ["NaN", "Float", "NaN"],
  I: ["Infinity", "Float", "Infinity"],
  "-": ["-Infinity", "Float", "-Infinity"],
};
const OPENED = { "{": "Object", "[": "Array" } as const;
const CLOSED = { "}": "Object", "]": "Array", ")": "Constructor" } as const;

/** Reads one JSON text. */
export class JsonReader {
  token: Token = "None";
  /** The text of a name or a value; null for null, and for what is not a value. */
  value: string | null = null;
  readonly #text: JsonText;
  readonly #scope = new JsonScope();
  readonly #isDate: (text: string) => boolean;
  #state: State = "Start";
  #areDatesRead = true;

  /** `isDate` may throw: a text that only looks like a date is an error wherever dates are read. */
  constructor(text: JsonText, isDate: (text: string) => boolean) {
    this.#text = text;
    this.#isDate = isDate;
  }

  /** The place that was reached, as ModelState names it. */
  get path(): string {
    return this.#scope.path(!this.#state.endsWith("Start"));
  }

  /** How deep the token is: inside what is open, or before what it opens. */
  get depth(): number {
    const { container, outer } = this.#scope;
    return this.isStart || container === undefined ? outer : outer + 1;
  }

  /** Whether the token opens something. */
  get isStart(): boolean {
    return this.token.startsWith("Start");
  }

  /** Reads a token; false at the end. */
  read(areDatesRead = true): boolean {
    this.#areDatesRead = areDatesRead;
    if (this.#readToken()) return true;
    this.token = "None";
    this.value = null;
    return false;
  }

  /** Reads a token that is not a comment; false at the end. */
  readPastComments(areDatesRead = true): boolean {
    while (this.read(areDatesRead)) if (this.token !== "Comment") return true;
    return false;
  }

  /** Reads to the end of the value that has begun, or of the value of a name. */
  skip(): void {
    if (this.token === "PropertyName") this.read();
    if (!this.isStart) return;
    const { depth } = this;
    while (this.read() && depth < this.depth) {
      // Nothing of it is kept.
    }
  }

  #readToken(): boolean {
    for (;;) {
      if (this.#state === "Object" || this.#state === "ObjectStart") return this.#readMember();
      if (this.#state === "Finished") return this.#readAfterEnd();
      if (this.#state !== "PostValue") return this.#readValue();
      if (this.#readAfterValue()) return true;
    }
  }

  // False after a comma, and at the end.
  #readAfterValue(): boolean {
    const code = this.#text.skipBlank();
    if (code === END) this.#state = "Finished";
    if (code === END) return false;
    const character = String.fromCharCode(code);
    if (character === "/") return this.#readComment();
    if (character !== "," && !(character in CLOSED)) throw jsonError;
    this.#text.at += 1;
    if (character !== ",") return this.#close(CLOSED[character as keyof typeof CLOSED]);
    this.#state = this.#scope.container ?? "Finished";
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
      this.#close("Object");
      this.#text.at += 1;
      return true;
    }
    const name = this.#readName(code);
    if (this.#text.skipBlank() !== 0x3a) throw jsonError;
    this.#text.at += 1;
    this.token = "PropertyName";
    this.value = name;
    this.#state = "Property";
    this.#scope.member = name;
    return true;
  }

  #readName(code: number): string {
    if (code !== 0x22 && code !== 0x27) {
      if (isOfName(code)) return readName(this.#text);
      throw jsonError;
    }
    this.#text.at += 1;
    return readString(this.#text, code);
  }

  #readValue(): boolean {
    const code = this.#text.skipBlank();
    if (code === END) return false;
    if (code === 0x22 || code === 0x27) return this.#readString(code);
    if (isAsciiDigit(code) || code === 0x2e) return this.#readNumber();
    const character = String.fromCharCode(code);
    if (character === "/") return this.#readComment();
    // An empty place in a list; the comma is read the next time.
    if (character === ",") return this.#set("Undefined", null);
    if (character === "-" && !(this.#text.has(1) && this.#text.peek(1) === 0x49)) return this.#readNumber();
    if (character === "n" && this.#text.peek(1) === 0x65)
      return this.#open("Constructor", readConstructor(this.#text));
    if (character in OPENED || character === "]" || character === ")") return this.#readBracket(character);
    const [word, token, value] = WORDS[character] ?? [];
    if (word === undefined || token === undefined || value === undefined) throw jsonError;
    readWord(this.#text, word, this.#state.startsWith("Constructor"));
    return this.#set(token, value);
  }

  #readBracket(character: string): boolean {
    this.#text.at += 1;
    return character in OPENED
      ? this.#open(OPENED[character as keyof typeof OPENED], null)
      : this.#close(CLOSED[character as keyof typeof CLOSED]);
  }

  #readComment(): boolean {
    this.value = readComment(this.#text);
    this.token = "Comment";
    return true;
  }

  #readString(quote: number): boolean {
    this.#text.at += 1;
    const text = readString(this.#text, quote);
    // Before it is known whether it is a date: an error then comes after the value.
    this.#endValue();
    return this.#keep(this.#areDatesRead && this.#isDate(text) ? "Date" : "String", text);
  }

  #readNumber(): boolean {
    const digits = scanNumber(this.#text);
    this.#endValue();
    const { token, text } = toNumber(digits);
    return this.#keep(token, text);
  }

  #set(token: Value, value: string | null): boolean {
    this.#keep(token, value);
    this.#endValue();
    return true;
  }

  #keep(token: Token, value: string | null): true {
    this.token = token;
    this.value = value;
    return true;
  }

  #endValue(): void {
    this.#state = this.#scope.container === undefined ? "Finished" : "PostValue";
    this.#scope.count();
  }

  #open(container: Of<"">, value: string | null): boolean {
    this.#keep(`Start${container}`, value);
    this.#state = `${container}Start`;
    this.#scope.open(container);
    return true;
  }

  #close(container: Of<"">): boolean {
    this.#keep(`End${container}`, null);
    this.#scope.close(container);
    this.#state = this.#scope.container === undefined ? "Finished" : "PostValue";
    return true;
  }
}
