// Converts XML to the value that the same response has in JSON. The parser is loaded with the first XML response.
import { dereference, type OpenApiDocument, type Schema } from "@cbss/internal/document";
import type { XmlElement } from "@cbss/internal/xml";

/** Reads an XML response by its schema, ignoring namespaces, which are unknown; undefined if it cannot be read. */
export async function readXml(
  document: OpenApiDocument,
  schema: Schema | undefined,
  text: string,
): Promise<unknown> {
  const root = await parse(text);
  const { name } = (schema && dereference(document, schema).xml) ?? {};
  if (root === undefined || (name ?? root.name) !== root.name) return undefined;
  return readElement(document, schema ?? {}, root);
}

async function parse(text: string): Promise<XmlElement | undefined> {
  const { parseXml } = await import("@cbss/internal/xml");
  try {
    return parseXml(text);
  } catch {
    return undefined;
  }
}

function readElement(document: OpenApiDocument, reference: Schema, element: XmlElement): unknown {
  if (element.isNil) return null;
  const { children, text } = element;
  const { items = {}, properties, ...schema } = dereference(document, reference);
  const types = [schema.type ?? []].flat();
  const { additionalProperties: more } = schema;
  const others = typeof more === "object" ? more : {};
  if (types.includes("array")) {
    // The framework writes the errors of a ModelState as one text.
    const isText = children.length === 0 && text.trim() !== "";
    return isText ? [text] : children.map((item) => readElement(document, items, item));
  }
  if (types.includes("object") || (types.length === 0 && children.length > 0)) {
    const members = children.map((child) => [
      child.name,
      readElement(document, properties?.[child.name] ?? others, child),
    ]);
    return Object.fromEntries(members);
  }
  if (types.includes("boolean")) return text === "true" ? true : text === "false" ? false : text;
  return types.includes("integer") || types.includes("number") ? Number(text) : text;
}
