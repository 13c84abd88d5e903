// The pairs of a query or a form, as the model binder looks at them. Source: FormUrlEncodedParser, UriQueryUtility.UrlDecode,
// FormDataCollectionExtensions.NormalizeJQueryToMvc, NameValuePairsValueProvider.
import { nextTurn } from "./next-turn.ts";

/** The values of each name, in the order in which they came. Names are in lower case; that of a nameless pair is empty. */
export type Fields = ReadonlyMap<string, readonly string[]>;

/** What is being read. */
interface Reading {
  readonly text: string;
  readonly fields: Map<string, string[]>;
  at: number;
}

/**
 * Reads the pairs of a query: `+` is a space, a name without `=` has an empty value, and `x[y]` is written `x.y`. Undefined if a bracket
 * is not closed, for which the framework throws.
 */
export function readFields(text: string): Fields | undefined {
  const reading: Reading = { text, fields: new Map(), at: 0 };
  while (hasMore(reading)) if (!readPair(reading)) return undefined;
  return reading.fields;
}

// Some 5 ms: a megabyte may be a million pairs.
const PAIRS_PER_TURN = 5_000;

/** Reads the pairs of a form in the same way, and lets other calls have their turn. */
export async function readForm(text: string): Promise<Fields | undefined> {
  const reading: Reading = { text, fields: new Map(), at: 0 };
  for (let pairs = 1; hasMore(reading); pairs++) {
    if (!readPair(reading)) return undefined;
    if (pairs % PAIRS_PER_TURN === 0) await nextTurn();
  }
  return reading.fields;
}

// `a&` has a second pair, which is empty, and an empty text has none.
function hasMore({ text, at }: Reading): boolean {
  return at <= text.length && text !== "";
}

function readPair(reading: Reading): boolean {
  const { text, fields, at } = reading;
  const next = text.indexOf("&", at);
  const pair = next === -1 ? text.slice(at) : text.slice(at, next);
  reading.at = at + pair.length + 1;
  const mark = pair.indexOf("=");
  const key = normalize(decode(mark === -1 ? pair : pair.slice(0, mark)));
  if (key === undefined) return false;
  const name = key.toLowerCase();
  const value = mark === -1 ? "" : decode(pair.slice(mark + 1));
  const values = fields.get(name);
  if (values === undefined) fields.set(name, [value]);
  else values.push(value);
  return true;
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
  if (text.includes("%")) return new URLSearchParams(`text=${text}`).get("text") ?? "";
  return text.includes("+") ? text.replaceAll("+", " ") : text;
}

// No name that anybody looks for is as long: of a longer one the end does not matter.
const LONGEST_NAME = 200;

// `x[]` is x, `x[0]` stays, and `x[y]` is x.y.
function normalize(key: string): string | undefined {
  const last = key.lastIndexOf("[");
  if (last === -1) return key;
  if (key.indexOf("]", last) === -1) return undefined;
  let normalized = "";
  let at = 0;
  for (let open = key.indexOf("["); open !== -1; open = key.indexOf("[", at)) {
    const close = key.indexOf("]", open);
    const inner = key.slice(open + 1, close);
    normalized += key.slice(at, open);
    if (inner !== "") normalized += /^\p{Nd}/u.test(inner) ? `[${inner}]` : `.${inner}`;
    at = inner === "" ? skipEmpty(key, open) : close + 1;
    if (normalized.length > LONGEST_NAME) return normalized;
  }
  return normalized + key.slice(at);
}

const empty = /(?:\[\])+/y;

function skipEmpty(key: string, from: number): number {
  empty.lastIndex = from;
  empty.exec(key);
  return empty.lastIndex;
}
