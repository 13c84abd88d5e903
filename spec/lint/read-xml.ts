/**
 * Reads XML as the server's DataContractSerializer does, which is stricter than XML itself: see `expectOrder`.
 * Elements are matched to properties by https://spec.openapis.org/oas/v3.1.1.html#xml-object.
 */
import { parseXml, type XmlElement } from "@cbss/internal/xml";
import type { Dereference, Read, Schema, SchemaOrRef } from "./read.ts";
import { readText } from "./read-text.ts";

/** Reads an XML document, and refuses an element that is unknown or out of order. */
export const readXml: Read = (text, schema, dereference) => {
  expectNamespaceOfNil(text);
  const root = parseXml(text);
  expectName(root, dereference(schema).xml?.name ?? root.name);
  return readElement(root, schema, dereference);
};

function readElement(element: XmlElement, reference: SchemaOrRef, dereference: Dereference): unknown {
  if (element.isNil) return null;
  const schema = dereference(reference);
  const types = [schema.type].flat();
  if (types.includes("array")) return readItems(element, schema, dereference);
  if (types.includes("object")) return readMembers(element, schema, dereference);
  if (schema.type && element.children[0])
    throw new Error(`expected text in <${element.name}>, but found <${element.children[0].name}>`);
  return readText(element.text, schema);
}

/** `<Messages><Message/></Messages>`: the serializer always wraps a list, and names an item after its type. */
function readItems(array: XmlElement, { items, xml }: Schema, dereference: Dereference): unknown[] {
  if (!xml?.wrapped) throw new Error(`expected the schema of <${array.name}> to have xml: { wrapped: true }`);
  const schema = items as SchemaOrRef;
  return array.children.map((item) => {
    expectName(item, dereference(schema).xml?.name ?? array.name);
    return readElement(item, schema, dereference);
  });
}

function readMembers(element: XmlElement, schema: Schema, dereference: Dereference): object {
  const { properties = {}, additionalProperties } = schema;
  // An open object is a dictionary on the server, and keeps its insertion order.
  if (additionalProperties === undefined) expectOrder(element);

  return Object.fromEntries(
    element.children.map((child) => {
      const { name } = child;
      const member = properties[name] ?? additionalProperties;
      if (!member) throw new Error(`expected only elements that the schema names, but found <${name}>`);
      return [name, readElement(child, member === true ? {} : member, dereference)];
    }),
  );
}

const instance = "http://www.w3.org/2001/XMLSchema-instance";

/** Without its namespace, `i:nil` is an ordinary attribute, and the element is empty instead of null. */
function expectNamespaceOfNil(text: string): void {
  if (!text.includes("i:nil") || text.includes(`xmlns:i="${instance}"`)) return;
  throw new Error(`expected i:nil with xmlns:i="${instance}", but the namespace is not declared: add it`);
}

function expectName({ name }: XmlElement, expected: string): void {
  if (name !== expected) throw new Error(`expected the element <${expected}>, but found <${name}>`);
}

/** The serializer only reads forwards. An element that is too late in the ordinal order of names is silently null. */
function expectOrder({ children }: XmlElement): void {
  for (const [index, { name }] of children.entries()) {
    const before = children[index - 1]?.name ?? "";
    if (name <= before) {
      throw new Error(
        `expected each element once and in alphabetical order, but <${name}> comes after <${before}>: the server would read null`,
      );
    }
  }
}
