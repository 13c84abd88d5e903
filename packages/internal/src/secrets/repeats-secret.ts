/**
 * Whether a text repeats a secret, in whatever spelling. Nothing is replaced: a text in which a secret is found is left out whole,
 * since what is left of it may show the secret.
 */
import { unescapeOnce } from "./unescape-once.ts";
import { LOST, rereadAsUtf8 } from "./windows-1252.ts";

/** A shorter secret cannot be told from ordinary text, so every text may repeat it. */
export const SHORTEST_SECRET = 4;

/** A longer secret is found by its beginning: long periodic ones would take a time in proportion to their own length. */
const LONGEST_COMPARED = 100;

/** How many escapings may stand around a secret: an answer in JSON, in a URL, in a page, quoted once more. */
const DEEPEST = 4;

/** Says whether a text repeats a secret. `isCut`: the text went on, so that a secret may have begun at its end. */
export type SecretSearch = (text: string, isCut?: boolean) => boolean;

/**
 * Makes a search for secrets, which takes a time in proportion to the text. An empty secret is not searched for; of one that has
 * fewer visible characters than `shortest`, every text is said to repeat it.
 */
export function createSecretSearch(
  secrets: readonly string[],
  shortest: number = SHORTEST_SECRET,
): SecretSearch {
  const known = secrets.filter((secret) => secret !== "").map(formsOf);
  const isUnsearchable = known.flat().some((form) => form.length < shortest);
  // A secret may itself look escaped: then more is taken off a text than was put on.
  const deepest = DEEPEST + Math.max(0, ...known.map(({ length }) => length));
  const forms = known.flat();
  return (text, isCut = false) => {
    if (isUnsearchable || forms.length === 0) return isUnsearchable;
    for (const level of levelsOf(text, deepest)) {
      if (viewsOf(level).some((view) => forms.some((form) => repeats(view, form)))) return true;
    }
    return isCut && beginsAtEnd(text.slice(-LONGEST_END), deepest, forms);
  };
}

/** What is compared of a secret: the secret itself, and each level of what looks like an escape in it taken off. */
function formsOf(secret: string): string[] {
  return Array.from(levelsOf(secret, DEEPEST), (level) =>
    withoutLost(fold(level)).slice(0, LONGEST_COMPARED),
  );
}

const MAY_BE_ESCAPED = /[%\\&]/;

/** The text itself, then with one level of escapes after the other taken off. */
function* levelsOf(text: string, deepest: number): Generator<string> {
  let level = text;
  for (let depth = 0; depth <= deepest; depth++) {
    yield level;
    if (!MAY_BE_ESCAPED.test(level)) return;
    const below = unescapeOnce(level);
    if (below === level) return;
    level = below;
  }
}

/** As it is, and with UTF-8 read as such. */
function viewsOf(level: string): string[] {
  const reread = ASCII.test(level) ? level : rereadAsUtf8(level);
  return reread === level ? [fold(level)] : [fold(level), fold(reread)];
}

function repeats(text: string, form: string): boolean {
  return text.includes(form) || (text.includes(LOST) && mayRepeat(text, form));
}

/**
 * Whether a text may repeat a secret if what was lost is up to two characters of it each: bytes of another charset may be lost
 * together. Shift-and: a bit is set for each beginning of the secret, of up to 31 characters, that ends here.
 */
function mayRepeat(text: string, form: string): boolean {
  const places = new Map<string, number>();
  for (let at = 0; at < form.length && at < 31; at++) {
    const character = form.charAt(at);
    places.set(character, (places.get(character) ?? 0) | (1 << at));
  }
  const last = 1 << (Math.min(form.length, 31) - 1);
  let begun = 0;
  for (let at = 0; at < text.length && !(begun & last); at++) {
    const character = text.charAt(at);
    const next = (begun << 1) | 1;
    begun = character === LOST ? begun | next | (next << 1) | 1 : next & (places.get(character) ?? 0);
  }
  return (begun & last) !== 0;
}

// What is not seen, or seen as a space: white space and `+`, soft hyphens, zero-width characters, marks, halves of surrogate pairs.
const UNSEEN = /[\s+\p{C}\p{M}\p{DI}]+/gu;

// Two characters that NFKD makes 18 and 8 of, which would take that many times as long.
const LONG_WORDS = /[\ufdfa\ufdfb]/g;

// Nearly all texts, and ten times as fast.
const ASCII = /^[ -~]*$/;

/** The same for each way to write a letter: in upper or lower case, composed or not, wide or narrow, split over lines. */
function fold(text: string): string {
  if (ASCII.test(text)) return text.toUpperCase().replace(/[ +]+/g, "");
  // Upper case, since some letters have two lower ones: ς and σ.
  return text.replace(LONG_WORDS, LOST).normalize("NFKD").toUpperCase().replace(UNSEEN, "");
}

const withoutLost = (text: string): string => text.replaceAll(LOST, "");

/** The end of a text that was cut, long enough for the first characters of a secret however they are escaped. */
const LONGEST_END = 40 * LONGEST_COMPARED;

// What is left of an escape, of a character in UTF-8, or of one that was read as Latin-1.
const CUT_OFF = /(?:%[0-9a-f]?|\\(?:u[0-9a-f]{0,3})?|&#?[0-9a-z]{0,31}|\ufffd+|[\u00c2-\u00f4][^ -~]{0,2})$/i;

/** Whether a text ends with the first characters of a secret, after which an escape may have been cut, at any level. */
function beginsAtEnd(text: string, deepest: number, forms: readonly string[]): boolean {
  let ends = new Set([text]);
  for (let depth = 0; depth <= deepest; depth++) {
    ends = new Set([...ends].flatMap((end) => [end, end.replace(CUT_OFF, "")]));
    const folded = Array.from(ends, (end) => withoutLost(fold(rereadAsUtf8(end))));
    if (folded.some((end) => forms.some((form) => endsWithStart(end, form)))) return true;
    ends = new Set(Array.from(ends, unescapeOnce));
  }
  return false;
}

function endsWithStart(text: string, secret: string): boolean {
  for (let length = Math.min(secret.length, text.length); length >= SHORTEST_SECRET; length--) {
    if (text.endsWith(secret.slice(0, length))) return true;
  }
  return false;
}
