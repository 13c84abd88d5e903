/**
 * Reads a query as the framework does: `+` is a space, names match whatever their case, and of a repeated one the first
 * wins. A name without `=` counts as present and empty (FormUrlEncodedParser).
 */
export function readQuery(query: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const pair of query.split("&")) {
    const mark = pair.indexOf("=");
    const name = decode(mark === -1 ? pair : pair.slice(0, mark)).toLowerCase();
    if (!values.has(name)) values.set(name, mark === -1 ? "" : decode(pair.slice(mark + 1)));
  }
  return values;
}

/** Whether a value is one that the framework binds to null: empty, or white space (ValueProviderResult). */
export function isBlank(value: string): boolean {
  return value.trim() === "";
}

// URLSearchParams forgives what is wrongly encoded, as the framework does, but costs a microsecond.
function decode(text: string): string {
  return /[%+]/.test(text) ? (new URLSearchParams(`text=${text}`).get("text") ?? "") : text;
}
