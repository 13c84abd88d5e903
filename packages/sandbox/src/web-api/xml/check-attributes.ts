// Checks attributes like XmlBaseReader.ProcessAttributes: for undeclared prefixes and repeated attributes.
import { declaredPrefix, type NamespaceScope } from "./namespace-scope.ts";
import type { Attribute } from "./scan-attributes.ts";
import { keyOf, prefixOf } from "./scan-name.ts";

/** Throws for an attribute with an unknown prefix, and for a repeated attribute. */
export function checkAttributes(
  bytes: Uint8Array,
  attributes: readonly Attribute[],
  scope: NamespaceScope,
): void {
  const seen = new Set<string>();
  for (const attribute of attributes) {
    const key =
      declaredPrefix(bytes, attribute) === undefined
        ? normalKey(bytes, attribute, scope)
        : nameKey(bytes, attribute);
    seen.add(key);
  }
  if (seen.size < attributes.length) throw new Error("a repeated attribute");
}

function nameKey(bytes: Uint8Array, { name }: Attribute): string {
  return keyOf(bytes, name.start, name.end);
}

// A name without a colon is the key of an attribute without a namespace. A name with a colon is the key of a declaration.
function normalKey(bytes: Uint8Array, attribute: Attribute, scope: NamespaceScope): string {
  const { name } = attribute;
  if (name.start === name.local) return nameKey(bytes, attribute);
  return `{${scope.lookUp(prefixOf(bytes, name))}}${keyOf(bytes, name.local, name.end)}`;
}
