// Parses the pairs of a query or a form for the model binder. Source: FormUrlEncodedParser, UriQueryUtility.UrlDecode,
// FormDataCollectionExtensions.NormalizeJQueryToMvc, NameValuePairsValueProvider.
import { nextTurn } from "./next-turn.ts";

/** The values of each name, in their original order. Names are in lower case. The name of a nameless pair is empty. */
export type Fields = ReadonlyMap<string, readonly string[]>;

/** The text, and the current position. */
interface Reading {
  readonly text: string;
  readonly fields: Map<string, string[]>;
  at: number;
}

// About 5 ms. A megabyte may have a million pairs.
const PAIRS_PER_TURN = 5_000;

/**
 * Parses the pairs of a query or a form, and lets other calls run meanwhile. `+` is a space, a name without `=` has an empty
 * value, and `x[y]` becomes `x.y`. Returns undefined if a bracket is not closed, for which the framework throws.
 */
export async function readFields(text: string): Promise<Fields | undefined> {
  const reading: Reading = { text, fields: new Map(), at: 0 };
  for (let pairs = 1; hasMore(reading); pairs++) {
    if (!readPair(reading)) return undefined;
    if (pairs % PAIRS_PER_TURN === 0) await nextTurn();
  }
  return reading.fields;
}

// `a&` has a second pair, which is empty. An empty text has no pair.
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

/** Whether the framework binds a value to null: an empty text, or white space (String.IsNullOrWhiteSpace). */
export function isBlank(value: string): boolean {
  return /^[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*$/.test(value);
}

/** Whether there is a field of a name, or a field within it: `x`, `x.y` or `x[0]` (PrefixContainer.ContainsPrefix). */
export function hasPrefix(fields: Fields, prefix: string): boolean {
  if (fields.has(prefix)) return true;
  for (const name of fields.keys())
    if (name.startsWith(prefix) && (name[prefix.length] === "." || name[prefix.length] === "[")) return true;
  return false;
}

// URLSearchParams tolerates invalid encodings, as the framework does, but takes a microsecond.
function decode(text: string): string {
  if (text.includes("%")) return new URLSearchParams(`text=${text}`).get("text") ?? "";
  return text.includes("+") ? text.replaceAll("+", " ") : text;
}

// All names that the binder needs are shorter, so the rest of a longer name does not matter.
const LONGEST_NAME = 200;

// `x[]` becomes x, `x[0]` stays, and `x[y]` becomes x.y.
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
