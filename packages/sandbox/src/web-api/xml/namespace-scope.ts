// What prefixes stand for at the place that a reader has reached (XmlBaseReader.NamespaceManager). One table for all of a document:
// a copy for each element that declares something would take minutes where there are thousands of both.
import { type Attribute, readValue } from "./scan-attributes.ts";
import { keyOf, prefixOf } from "./scan-name.ts";

const XML = "http://www.w3.org/XML/1998/namespace";
const XMLNS = "http://www.w3.org/2000/xmlns/";

/** A prefix, and what it stood for outside of an element. */
export type Outer = readonly [prefix: string, namespace: string | undefined];

/** The prefixes in scope. */
export class NamespaceScope {
  readonly #namespaces = new Map<string, string | undefined>([
    ["", ""],
    ["xml", XML],
  ]);

  /** What a prefix stands for; throws for one that stands for nothing. */
  lookUp(prefix: string): string {
    const namespace = this.#namespaces.get(prefix);
    if (namespace === undefined) throw new Error("a prefix that stands for no namespace");
    return namespace;
  }

  /** What a prefix stands for, or undefined. */
  find(prefix: string): string | undefined {
    return this.#namespaces.get(prefix);
  }

  /** Takes over what a tag declares. What comes back is for `leave`; undefined where it declares nothing. */
  enter(bytes: Uint8Array, attributes: readonly Attribute[]): Outer[] | undefined {
    let outer: Outer[] | undefined;
    for (const attribute of attributes) {
      const prefix = declaredPrefix(bytes, attribute);
      if (prefix === undefined) continue;
      const namespace = readValue(bytes, attribute);
      checkDeclaration(prefix, namespace);
      outer ??= [];
      outer.push([prefix, this.#namespaces.get(prefix)]);
      this.#namespaces.set(prefix, namespace);
    }
    return outer;
  }

  /** Puts back what prefixes stood for outside. */
  leave(outer: readonly Outer[] | undefined): void {
    for (const [prefix, namespace] of outer ?? []) this.#namespaces.set(prefix, namespace);
  }
}

/** The prefix that an attribute declares, empty for the default; undefined where it declares none. */
export function declaredPrefix(bytes: Uint8Array, { name }: Attribute): string | undefined {
  const { start, local, end } = name;
  if (start === local) return end - start === 5 && keyOf(bytes, start, end) === "xmlns" ? "" : undefined;
  return local - start === 6 && prefixOf(bytes, name) === "xmlns" ? keyOf(bytes, local, end) : undefined;
}

function checkDeclaration(prefix: string, namespace: string): void {
  const isFitting =
    prefix === "xml"
      ? namespace === XML
      : prefix === "xmlns"
        ? namespace === XMLNS
        : prefix === "" || namespace !== "";
  if (!isFitting) throw new Error("a prefix cannot stand for this namespace");
}
