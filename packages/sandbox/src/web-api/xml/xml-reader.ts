// Reads XML like XmlUTF8TextReader, which DataContractSerializer uses: forwards, one node at a time, and only on request. It is
// stricter than XML, without document types and processing instructions. It is also more lenient: a reference may mean any
// character, and a namespace may be any text. A library for well-formed XML would differ in both directions.
import { byteAt, isAt, kindsAt, SPACE, skipSpace } from "./byte-kinds.ts";
import { checkAttributes } from "./check-attributes.ts";
import { checkDeclaration } from "./check-declaration.ts";
import { decodeLines, decodeUtf8 } from "./decode-utf8.ts";
import { NamespaceScope } from "./namespace-scope.ts";
import { type Attribute, scanAttributes } from "./scan-attributes.ts";
import { scanReference } from "./scan-reference.ts";
import { type OpenElement, passGreaterThan, scanStartTag } from "./scan-start-tag.ts";
import { passComment, scanCharacterData, scanSpace, scanText } from "./scan-text.ts";

/** The current node of a reader. An element without content has an end too. */
type Node = "nothing" | "declaration" | "element" | "end" | "text" | "comment" | "end of file";

// XmlMediaTypeFormatter.MaxDepth (FormattingUtilities.DefaultMaxDepth).
const MAX_DEPTH = 256;
const [LESS_THAN, AMPERSAND] = [0x3c, 0x26];

/** A reader of one document in UTF-8. It throws for everything that it cannot read. */
export class XmlReader {
  node: Node = "nothing";
  /** Whether the current text is only white space. */
  isBlank = false;
  /** The attributes of the current element. */
  attributes: readonly Attribute[] = [];
  readonly bytes: Uint8Array;
  readonly scope: NamespaceScope = new NamespaceScope();
  readonly #open: OpenElement[] = [];
  #at = 0;
  #isEmpty = false;
  #hasRoot = false;
  #text: () => string = () => "";

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** The current text. */
  get text(): string {
    return this.#text();
  }

  /** The number of open elements. */
  get depth(): number {
    return this.#open.length;
  }

  /** Whether the current element has a name. */
  isElement(local: string, namespace: string): boolean {
    const element = this.#open.at(-1);
    if (this.node !== "element" || element === undefined || element.namespace !== namespace) return false;
    return decodeUtf8(this.bytes, element.name.local, element.name.end) === local;
  }

  /** Moves to the next node. */
  read(): void {
    if (this.#isEmpty) {
      this.#isEmpty = false;
      this.node = "end";
      return;
    }
    if (this.node === "end") this.scope.leave(this.#open.pop()?.outer);
    if (this.#at < this.bytes.length) {
      if (this.bytes[this.#at] === LESS_THAN) this.#readMarkup();
      else this.#readText();
    } else if (this.depth > 0) throw new Error("Unexpected end of file.");
    else this.node = "end of file";
  }

  #readMarkup(): void {
    const { bytes } = this;
    const at = this.#at + 1;
    byteAt(bytes, at);
    if (isAt(bytes, at, "/")) this.#readEnd(at + 1);
    else if (isAt(bytes, at, "!--")) {
      this.#at = passComment(bytes, at + 3);
      this.node = "comment";
    } else if (isAt(bytes, at, "![CDATA[") && this.depth > 0) {
      const { start, end, isBlank } = scanCharacterData(bytes, at + 8);
      this.#reachText(end + 3, isBlank, () => decodeUtf8(bytes, start, end));
    } else if (isAt(bytes, at, "?xml") && kindsAt(bytes, at + 4) & SPACE) this.#readDeclaration(at + 5);
    else this.#readStart(at);
  }

  #readText(): void {
    const { bytes } = this;
    if (this.depth > 0 && bytes[this.#at] === AMPERSAND) {
      const { character, end } = scanReference(bytes, this.#at);
      this.#reachText(end, /^[ \t\r\n]$/.test(character), () => character);
      return;
    }
    const { start, end, isBlank } = (this.depth > 0 ? scanText : scanSpace)(bytes, this.#at);
    this.#reachText(end, isBlank, () => decodeLines(bytes, start, end));
  }

  #reachText(end: number, isBlank: boolean, text: () => string): void {
    this.#at = end;
    this.#text = text;
    this.isBlank = isBlank;
    this.node = "text";
  }

  #readDeclaration(from: number): void {
    if (this.node !== "nothing") throw new Error("an XML declaration that is not at the start");
    const { attributes, end } = scanAttributes(this.bytes, skipSpace(this.bytes, from));
    checkAttributes(this.bytes, attributes, this.scope);
    checkDeclaration(this.bytes, attributes);
    if (!isAt(this.bytes, end, "?>")) throw new Error("expected ?>");
    this.#at = end + 2;
    this.node = "declaration";
  }

  #readStart(at: number): void {
    if (this.depth === 0 && this.#hasRoot) throw new Error("There are multiple root elements.");
    if (this.depth === MAX_DEPTH) throw new Error("XML max depth exceeded.");
    const { element, attributes, isEmpty, end } = scanStartTag(this.bytes, at, this.scope);
    this.#open.push(element);
    this.attributes = attributes;
    this.#hasRoot = true;
    this.#isEmpty = isEmpty;
    this.#at = end;
    this.node = "element";
  }

  #readEnd(at: number): void {
    const { name } = this.#open.at(-1) ?? {};
    if (name === undefined) throw new Error("an end without a start");
    const { bytes } = this;
    for (let i = name.start; i < name.end; i++)
      if (bytes[i] !== bytes[at + i - name.start]) throw new Error("expected the end of another element");
    this.#at = passGreaterThan(bytes, skipSpace(bytes, at + name.end - name.start));
    this.node = "end";
  }
}
