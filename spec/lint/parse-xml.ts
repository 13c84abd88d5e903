/**
 * fast-xml-parser's ordered output in a shape that reads well.
 * In order, because the server cares: see `read-xml.ts`.
 */
import { XMLParser, XMLValidator } from "fast-xml-parser";

/** An element with the elements in it, or with its text. */
export interface XmlElement {
  name: string;
  isNil: boolean;
  children: XmlElement[];
  text: string;
}

const instance = "http://www.w3.org/2001/XMLSchema-instance";

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  parseTagValue: false,
  trimValues: false,
});

/** Parses an XML document into its root element; refuses one that is not well-formed or has a document type. */
export function parseXml(text: string): XmlElement {
  // The serializer forbids DTDs, and an entity of one could make any text out of any other.
  if (/<!DOCTYPE/i.test(text)) throw new Error("expected no document type, but came <!DOCTYPE: remove it");
  // Without its namespace `i:nil` is an attribute like any other, and the element is empty instead of null.
  if (text.includes("i:nil") && !text.includes(`xmlns:i="${instance}"`)) {
    throw new Error(`expected i:nil with xmlns:i="${instance}", but the namespace is not declared: add it`);
  }
  const validity = XMLValidator.validate(text);
  if (validity !== true) {
    const { line, msg } = validity.err;
    throw new Error(`expected well-formed XML, but line ${line} is not: ${msg.replace(/\.$/, "")}`);
  }
  // Well-formed XML has exactly one root element.
  return elementsOf(parser.parse(text))[0] as XmlElement;
}

/** `{ "Message": [children], ":@": { "@_i:nil": "true" } }` for an element, `{ "#text": "…" }` for text. */
type OrderedNode = Record<string, unknown>;

function elementsOf(nodes: OrderedNode[]): XmlElement[] {
  return nodes.flatMap((node) => {
    const [name, content] = Object.entries(node).find(([key]) => key !== ":@") ?? [];
    if (!name || name === "#text" || name.startsWith("?")) return [];
    const inner = content as OrderedNode[];
    const attributes = (node[":@"] ?? {}) as Record<string, string>;
    return {
      name,
      isNil: attributes["@_i:nil"] === "true",
      children: elementsOf(inner),
      text: inner.map((child) => child["#text"] ?? "").join(""),
    };
  });
}
