/**
 * Reads a query as the framework does: `+` is a space, names match whatever their case, and of a repeated one the first
 * wins. A name without `=` counts as present and empty (FormUrlEncodedParser).
 */
export function readQuery(query: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(query)) {
    const folded = name.toLowerCase();
    if (!values.has(folded)) values.set(folded, value);
  }
  return values;
}

/** Whether a value is one that the framework binds to null: empty, or white space (ValueProviderResult). */
export function isBlank(value: string): boolean {
  return value.trim() === "";
}
