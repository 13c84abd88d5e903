// Checks the XML declaration like XmlBaseReader.MoveToDeclaration. to-utf8.ts has checked its encoding before.
import { type Attribute, readValue } from "./scan-attributes.ts";
import { keyOf } from "./scan-name.ts";

/** Throws for a declaration of another version, or with attributes other than `encoding` and `standalone` in this order. */
export function checkDeclaration(bytes: Uint8Array, attributes: readonly Attribute[]): void {
  const [version, ...others] = attributes.map((attribute) => ({
    name: keyOf(bytes, attribute.name.start, attribute.name.end),
    value: readValue(bytes, attribute),
  }));
  const [standalone, ...more] = others[0]?.name === "encoding" ? others.slice(1) : others;
  const isStandalone =
    standalone === undefined || (standalone.name === "standalone" && /^(yes|no)$/.test(standalone.value));
  if (version?.name !== "version" || version.value !== "1.0" || !isStandalone || more.length > 0)
    throw new Error("a declaration that is not of XML 1.0");
}
