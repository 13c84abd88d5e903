// The pairs of a query or a form, as the model binder looks at them. Source: FormUrlEncodedParser, UriQueryUtility.UrlDecode,
// FormDataCollectionExtensions.NormalizeJQueryToMvc, NameValuePairsValueProvider.

/** The values of each name, in the order in which they came. Names are in lower case; that of a nameless pair is empty. */
export type Fields = ReadonlyMap<string, readonly string[]>;

/**
 * Reads pairs: `+` is a space, a name without `=` has an empty value, and `x[y]` is written `x.y`. Undefined if a bracket is not closed,
 * for which the framework throws.
 */
export function readFields(text: string): Fields | undefined {
  const fields = new Map<string, string[]>();
  if (text === "") return fields;
  for (const pair of text.split("&")) {
    const mark = pair.indexOf("=");
    const key = normalize(decode(mark === -1 ? pair : pair.slice(0, mark)));
    if (key === undefined) return undefined;
    const name = key.toLowerCase();
    const value = mark === -1 ? "" : decode(pair.slice(mark + 1));
    const values = fields.get(name);
    if (values === undefined) fields.set(name, [value]);
    else values.push(value);
  }
  return fields;
}

/** Whether a value is one that the framework binds to null: empty, or white space (String.IsNullOrWhiteSpace). */
export function isBlank(value: string): boolean {
  return /^[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*$/.test(value);
}

/** Whether there is a field of that name, or one within it: `x`, `x.y` or `x[0]` (PrefixContainer.ContainsPrefix). */
export function hasPrefix(fields: Fields, prefix: string): boolean {
  if (fields.has(prefix)) return true;
  for (const name of fields.keys())
    if (name.startsWith(prefix) && (name[prefix.length] === "." || name[prefix.length] === "[")) return true;
  return false;
}

// URLSearchParams forgives what is wrongly encoded, as the framework does, but costs a microsecond.
function decode(text: string): string {
  return /[%+]/.test(text) ? (new URLSearchParams(`text=${text}`).get("text") ?? "") : text;
}

// `x[]` is x, `x[0]` stays, and `x[y]` is x.y.
function normalize(key: string): string | undefined {
  if (!key.includes("[")) return key;
  let normalized = "";
  let at = 0;
  for (let open = key.indexOf("["); open !== -1; open = key.indexOf("[", at)) {
    const close = key.indexOf("]", open);
    if (close === -1) return undefined;
    const inner = key.slice(open + 1, close);
    normalized += key.slice(at, open);
    if (inner !== "") normalized += /^\p{Nd}/u.test(inner) ? `[${inner}]` : `.${inner}`;
    at = close + 1;
  }
  return normalized + key.slice(at);
}
