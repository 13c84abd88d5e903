// The last token and its place: the open containers, and the current name or index in each. Source: JsonReader and JsonPosition
// of Newtonsoft.Json 6.0.8.
import { CLOSE_BRACE, CLOSE_BRACKET, CLOSE_PARENTHESIS, OPEN_BRACE, OPEN_BRACKET } from "./characters.ts";
import { writePath } from "./json-path.ts";
import { jsonError } from "./json-text.ts";

/** The kinds of containers. A constructor is `new Date(…)`. */
export type Container = "Object" | "Array" | "Constructor";

/** A token that is a complete value. */
export type Scalar = "Integer" | "Float" | "String" | "Date" | "Boolean" | "Null" | "Undefined";

/** The last token. "None" before the text and after it. */
export type Token = Scalar | `Start${Container}` | `End${Container}` | "PropertyName" | "Comment" | "None";

/**
 * The state, which determines the next token: a value after "Start" and after a name ("Property"), a name or value in a
 * container.
 */
export type State = "Start" | "Property" | "PostValue" | "Finished" | `${Container}Start` | Container;

// JsonMediaTypeFormatter.MaxDepth (FormattingUtilities.DefaultMaxDepth).
const MAX_DEPTH = 256;

/** The current place of a reader. */
export class JsonPlace {
  token: Token = "None";
  /** The original text of a name or a value without quotes. Null for null, and for a token that is not a value. */
  value: string | null = null;
  /** The value, if it was read as a date. */
  date: string | undefined;
  /** Whether the token opens a container. */
  isStart = false;
  state: State = "Start";
  /** The number of tokens so far. */
  tokens = 0;
  /** The innermost open container, and its current name or index. */
  container: Container | undefined;
  member: string | number = -1;
  // Two lists instead of a list of pairs, because a megabyte of brackets opens a million containers.
  readonly #containers: Container[] = [];
  readonly #members: (string | number)[] = [];
  #isTooDeep = false;

  /** The place in ModelState's notation. It includes the innermost name or index after the container is entered. */
  get path(): string {
    const isEntered = this.container !== undefined && !this.state.endsWith("Start");
    return writePath(isEntered ? this.#members.concat(this.member) : this.#members);
  }

  /** The depth of the token: inside the open containers, or before the container that it opens. */
  get depth(): number {
    const outer = this.#containers.length;
    return this.isStart || this.container === undefined ? outer : outer + 1;
  }

  // These methods return true, which means that a token was read.

  /** Sets a token that neither opens nor closes a container. */
  set(token: Token, value: string | null): true {
    this.token = token;
    this.value = value;
    this.isStart = false;
    return true;
  }

  /** Sets a token that is a complete value. */
  setScalar(token: Scalar, value: string | null): true {
    this.endValue();
    return this.set(token, value);
  }

  /** Marks the end of a value. */
  endValue(): void {
    this.state = this.container === undefined ? "Finished" : "PostValue";
    if (typeof this.member === "number") this.member += 1;
  }

  /** Opens a container. The first container that is too deep is an error, but its contents are still read. */
  open(container: Container, value: string | null): true {
    this.set(`Start${container}`, value);
    this.isStart = true;
    this.state = `${container}Start`;
    if (typeof this.member === "number") this.member += 1;
    if (this.container !== undefined) {
      this.#containers.push(this.container);
      this.#members.push(this.member);
    }
    this.container = container;
    this.member = container === "Object" ? "" : -1;
    if (this.#containers.length < MAX_DEPTH || this.#isTooDeep) return true;
    this.#isTooDeep = true;
    throw jsonError;
  }

  /** Closes the innermost container. It is an error if its kind is different. */
  close(container: Container): true {
    this.set(`End${container}`, null);
    const closed = this.container;
    this.container = this.#containers.pop();
    this.member = this.#members.pop() ?? -1;
    if (this.#containers.length < MAX_DEPTH) this.#isTooDeep = false;
    if (closed !== container) throw jsonError;
    this.state = this.container === undefined ? "Finished" : "PostValue";
    return true;
  }
}

/** The container that a character opens. The `(` of a constructor is read with its name. */
export function openedBy(code: number): Container | undefined {
  if (code === OPEN_BRACE) return "Object";
  return code === OPEN_BRACKET ? "Array" : undefined;
}

/** The container that a character closes. */
export function closedBy(code: number): Container | undefined {
  if (code === CLOSE_BRACE) return "Object";
  if (code === CLOSE_BRACKET) return "Array";
  return code === CLOSE_PARENTHESIS ? "Constructor" : undefined;
}
