// Where the reader is: the containers that are open, and in each the member that was reached. Source: JsonReader (Push, Pop, Depth)
// and JsonPosition of Newtonsoft.Json.
import { jsonError } from "./json-text.ts";

/** What can be open; a constructor is `new Date(…)`. */
export type Container = "Object" | "Array" | "Constructor";

// JsonMediaTypeFormatter.MaxDepth (FormattingUtilities.DefaultMaxDepth).
const MAX_DEPTH = 256;

/** The containers that are open. */
export class JsonScope {
  /** The innermost, and its member that was reached: a name, or an index. */
  container: Container | undefined;
  member: string | number = -1;
  // Two lists and no list of pairs: a megabyte of brackets opens a million.
  readonly #containers: Container[] = [];
  readonly #members: (string | number)[] = [];
  #isTooDeep = false;

  /** How many containers are around the innermost. */
  get outer(): number {
    return this.#containers.length;
  }

  /** Counts a value, which is a member of a list. */
  count(): void {
    if (typeof this.member === "number") this.member += 1;
  }

  /** Opens a container. The first that is too deep is an error; what is in it is read all the same. */
  open(container: Container): void {
    this.count();
    if (this.container !== undefined) {
      this.#containers.push(this.container);
      this.#members.push(this.member);
    }
    this.container = container;
    this.member = container === "Object" ? "" : -1;
    if (this.#containers.length < MAX_DEPTH || this.#isTooDeep) return;
    this.#isTooDeep = true;
    throw jsonError;
  }

  /** Closes the innermost container, which is an error if it is another than what was to be closed. */
  close(container: Container): void {
    const closed = this.container;
    this.container = this.#containers.pop();
    this.member = this.#members.pop() ?? -1;
    // As JsonReader.Depth has it at an end: the container that is still open counts.
    if (this.#containers.length < MAX_DEPTH) this.#isTooDeep = false;
    if (closed !== container) throw jsonError;
  }

  /** The names and indexes on the way (JsonReader.Path); those of the innermost only once it is entered. */
  path(isEntered: boolean): string {
    let path = "";
    for (const member of this.#members) path += step(path, member);
    return isEntered && this.container !== undefined ? path + step(path, this.member) : path;
  }
}

function step(path: string, member: string | number): string {
  if (typeof member === "number") return `[${member}]`;
  return `${path === "" ? "" : "."}${/[. [\]()]/.test(member) ? `['${member}']` : member}`;
}
