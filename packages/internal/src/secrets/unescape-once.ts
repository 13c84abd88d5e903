/**
 * Removes one level of escaping from a text. It handles URL, JSON and HTML escapes together, since a program may mix them.
 */

/** Represents up to two lost characters: bytes that are not UTF-8, or an entity with an unknown name. */
export const LOST = "\ufffd";

const ESCAPES =
  /(?:%[0-9a-f]{2})+|\\(u[0-9a-f]{4}|x[0-9a-f]{2}|["'/\\bfnrt])|&(?:(#x[0-9a-f]{1,9}|#[0-9]{1,9});?|([a-z][a-z0-9]{1,31});|(amp|lt|gt|quot)(?![a-z0-9]))/gi;

// A Map, so that `&constructor;` is an unknown name.
const NAMED = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Replaces one level of escapes in a text with the characters that they represent. */
export function unescapeOnce(text: string): string {
  return text.replace(ESCAPES, (bytes: string, sign?: string, code?: string, name = "", bareName = name) => {
    if (sign) return fromBackslash(sign);
    if (code) return characterOf(`0${code.slice(1)}`);
    return bareName ? (NAMED.get(bareName.toLowerCase()) ?? LOST) : fromPercent(bytes);
  });
}

function fromPercent(bytes: string): string {
  try {
    return decodeURIComponent(bytes);
  } catch {
    return decodeURIComponent(bytes.replace(/%[89a-f]./gi, LOST));
  }
}

function fromBackslash(sign: string): string {
  if (sign.length > 1) return characterOf(`0x${sign.slice(1)}`);
  // A letter represents a line break or a tab, which is invisible.
  return sign < "a" ? sign : " ";
}

/** In HTML, 128 to 159 mean other characters: https://html.spec.whatwg.org/#numeric-character-reference-end-state */
function characterOf(number: string): string {
  const code = Number(number);
  return code > 0x10ffff || (code > 127 && code < 160) ? LOST : String.fromCodePoint(code);
}
