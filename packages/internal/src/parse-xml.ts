/**
 * Parses XML as the standards define it: https://www.w3.org/TR/xml/ and https://www.w3.org/TR/xml-names/.
 */
import { SaxesParser, type SaxesTagNS } from "saxes";

/** An element, with its child elements and its own text. */
export interface XmlElement {
  /** Without the prefix, since a namespace may have any prefix. */
  readonly name: string;
  /** Whether it has `i:nil="true"`, which means null. An empty element without it means an empty text. */
  readonly isNil: boolean;
  readonly children: XmlElement[];
  text: string;
}

const INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

/** Many more levels than an envelope has, and few enough for a recursive reader. */
const DEEPEST = 100;

/**
 * Parses a document into its root element.
 *
 * @throws Error, in one sentence, if the document is not well-formed, has a document type, or has more than 100 levels.
 */
export function parseXml(text: string): XmlElement {
  // Without `forceXMLVersion`, a document that declares version 1.1 may contain control characters.
  const parser = new SaxesParser({
    xmlns: true,
    position: false,
    defaultXMLVersion: "1.0",
    forceXMLVersion: true,
  });
  const top: XmlElement = { name: "", isNil: false, children: [], text: "" };
  const open = [top];
  const innermost = () => open.at(-1) as XmlElement;
  const append = (characters: string) => {
    innermost().text += characters;
  };
  parser.on("opentag", (tag) => {
    if (open.length > DEEPEST)
      throw new Error(`expected at most ${DEEPEST} elements inside each other, but came more`);
    const element = { name: tag.local, isNil: isNil(tag), children: [], text: "" };
    innermost().children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", append);
  parser.on("cdata", append);
  parser.on("doctype", () => {
    throw new Error("expected no document type, but came <!DOCTYPE: remove it");
  });
  parser.on("error", ({ message }) => {
    throw new Error(
      `expected well-formed XML, but line ${parser.line} is not: ${message.replace(/\.$/, "")}`,
    );
  });
  parser.write(text).close();
  return top.children[0] as XmlElement;
}

function isNil({ attributes }: SaxesTagNS): boolean {
  return Object.values(attributes).some(
    ({ uri, local, value }) => uri === INSTANCE && local === "nil" && /^\s*(true|1)\s*$/.test(value),
  );
}
