// What was read last, and where: the containers that are open, and the member that was reached in each. Source: JsonReader and
// JsonPosition of Newtonsoft.Json 6.0.8.
import { writePath } from "./json-path.ts";
import { jsonError } from "./json-text.ts";

/** What can be open; a constructor is `new Date(…)`. */
export type Container = "Object" | "Array" | "Constructor";

/** A token that is a value in itself. */
export type Scalar = "Integer" | "Float" | "String" | "Date" | "Boolean" | "Null" | "Undefined";

/** What was read last; "None" before the text and after it. */
export type Token = Scalar | `Start${Container}` | `End${Container}` | "PropertyName" | "Comment" | "None";

/** What may come next: a value after "Start" and after "Property", which is a name; a name or a value in a container. */
export type State = "Start" | "Property" | "PostValue" | "Finished" | `${Container}Start` | Container;

// JsonMediaTypeFormatter.MaxDepth (FormattingUtilities.DefaultMaxDepth).
const MAX_DEPTH = 256;

/** The place of a reader. */
export class JsonPlace {
  token: Token = "None";
  /** The text of a name or a value as it was sent, without quotes; null for null, and for what is not a value. */
  value: string | null = null;
  /** What was read as a date. */
  date: string | undefined;
  /** Whether the token opens something. */
  isStart = false;
  state: State = "Start";
  /** How many tokens were read. */
  tokens = 0;
  /** The innermost that is open, and its member that was reached: a name, or an index. */
  container: Container | undefined;
  member: string | number = -1;
  // Two lists and no list of pairs: a megabyte of brackets opens a million.
  readonly #containers: Container[] = [];
  readonly #members: (string | number)[] = [];
  #isTooDeep = false;

  /** The place as ModelState names it: the innermost member counts once its container is entered. */
  get path(): string {
    const isEntered = this.container !== undefined && !this.state.endsWith("Start");
    return writePath(isEntered ? this.#members.concat(this.member) : this.#members);
  }

  /** How deep the token is: inside what is open, or before what it opens. */
  get depth(): number {
    const outer = this.#containers.length;
    return this.isStart || this.container === undefined ? outer : outer + 1;
  }

  // These give true: a token was read.

  /** Sets a token that is neither the beginning nor the end of anything. */
  set(token: Token, value: string | null): true {
    this.token = token;
    this.value = value;
    this.isStart = false;
    return true;
  }

  /** Sets a value that is over with it. */
  setScalar(token: Scalar, value: string | null): true {
    this.endValue();
    return this.set(token, value);
  }

  /** Says that a value is over. */
  endValue(): void {
    this.state = this.container === undefined ? "Finished" : "PostValue";
    if (typeof this.member === "number") this.member += 1;
  }

  /** Opens a container. The first that is too deep is an error; what is in it is read all the same. */
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

  /** Closes the innermost container, which is an error if it is another than what was to be closed. */
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
