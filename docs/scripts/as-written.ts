/**
 * The document as it was written, without additions from reading it, such as a name for each schema and empty lists of examples.
 * Renderers show an empty list as if something were missing.
 */
export function asWritten(node: unknown): unknown {
  if (typeof node !== "object" || node === null) return node;
  if (Array.isArray(node)) return node.map(asWritten);
  const entries = Object.entries(node).filter(([key, value]) => !isAdded(key, value));
  // The content of an example is a value, whatever its keys.
  return Object.fromEntries(
    entries.map(([key, value]) => [key, key === "examples" ? value : asWritten(value)]),
  );
}

function isAdded(key: string, value: object): boolean {
  if (/^(examples|encoding|headers|content)$/.test(key)) return Object.keys(value).length === 0;
  // The descriptions state in words how certain each fact is.
  return /^x-(schema|name|(.+-)?provenance)$/.test(key);
}
