// The namespaces of prefixes at the current position of a reader (XmlBaseReader.NamespaceManager). One table serves the whole
// document. A copy for each element with declarations would take minutes if there are thousands of elements and declarations.
import { type Attribute, readValue } from "./scan-attributes.ts";
import { keyOf, prefixOf } from "./scan-name.ts";

const XML = "http://www.w3.org/XML/1998/namespace";
const XMLNS = "http://www.w3.org/2000/xmlns/";

/** A prefix, and its namespace outside an element. */
export type Outer = readonly [prefix: string, namespace: string | undefined];

/** The prefixes in scope. */
export class NamespaceScope {
  readonly #namespaces = new Map<string, string | undefined>([
    ["", ""],
    ["xml", XML],
  ]);

  /** Returns the namespace of a prefix. Throws for an undeclared prefix. */
  lookUp(prefix: string): string {
    const namespace = this.#namespaces.get(prefix);
    if (namespace === undefined) throw new Error("an undeclared prefix");
    return namespace;
  }

  /** Returns the namespace of a prefix, or undefined. */
  find(prefix: string): string | undefined {
    return this.#namespaces.get(prefix);
  }

  /** Adds the declarations of a tag. Pass the result to `leave`. It is undefined if the tag declares nothing. */
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

  /** Restores the outer namespaces of prefixes. */
  leave(outer: readonly Outer[] | undefined): void {
    for (const [prefix, namespace] of outer ?? []) this.#namespaces.set(prefix, namespace);
  }
}

/** The prefix that an attribute declares, empty for the default namespace, or undefined if it declares none. */
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
  if (!isFitting) throw new Error("a prefix cannot have this namespace");
}
