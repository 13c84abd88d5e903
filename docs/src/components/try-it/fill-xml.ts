/**
 * XML in the shape of the document's example: the same elements in the same order, because the order matters to the serializer.
 */
import type { Value } from "./read-values.ts";

const INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

/** Replaces the texts of the elements that the values name. */
export function fillXml(example: string, values: readonly Value[]): string {
  const xml = new DOMParser().parseFromString(example, "application/xml");
  for (const { path, value } of values) {
    const name = path.at(-1) ?? "";
    const parent = path
      .slice(0, -1)
      .reduce<Element>((from, step) => childOf(from, step), xml.documentElement);
    if (value === undefined) findChild(parent, name)?.remove();
    else write(childOf(parent, name), value);
  }
  return new XMLSerializer().serializeToString(xml.documentElement);
}

function write(element: Element, value: unknown): void {
  element.removeAttributeNS(INSTANCE, "nil");
  element.replaceChildren();
  if (value === null) element.setAttributeNS(INSTANCE, "i:nil", "true");
  else if (typeof value !== "object") element.append(String(value));
  else for (const [name, inner] of Object.entries(value)) write(childOf(element, name), inner);
}

/** The child of that name. If the example has none, one is inserted in alphabetical order. */
function childOf(parent: Element, name: string): Element {
  const found = findChild(parent, name);
  if (found) return found;
  const made = parent.ownerDocument.createElementNS(parent.namespaceURI, name);
  parent.insertBefore(made, [...parent.children].find(({ localName }) => localName > name) ?? null);
  return made;
}

function findChild(parent: Element, name: string): Element | undefined {
  return [...parent.children].find(({ localName }) => localName === name);
}
