/**
 * A document as it is written: without what reading it has put there, such as a name for each schema and a list of examples
 * that is empty. Renderers show an empty list as if something were missing.
 */
export function asWritten(node: unknown): unknown {
  if (typeof node !== "object" || node === null) return node;
  if (Array.isArray(node)) return node.map(asWritten);
  const entries = Object.entries(node).filter(([key, value]) => !isAdded(key, value));
  // What is in an example is a value, whatever its keys.
  return Object.fromEntries(
    entries.map(([key, value]) => [key, key === "examples" ? value : asWritten(value)]),
  );
}

function isAdded(key: string, value: object): boolean {
  if (/^(examples|encoding|headers|content)$/.test(key)) return Object.keys(value).length === 0;
  // The descriptions say in words how sure each fact is.
  return /^x-(schema|name|(.+-)?provenance)$/.test(key);
}
