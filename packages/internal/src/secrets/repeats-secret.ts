/**
 * Whether a text repeats a secret, in whatever spelling. Nothing is replaced: a text in which a secret is found is left out whole,
 * since what is left of it may show the secret.
 */
import { LOST, unescapeOnce } from "./unescape-once.ts";

/** A shorter secret cannot be told from ordinary text, so every text may repeat it. */
export const SHORTEST_SECRET = 4;

/** A longer secret is found by its beginning: long periodic ones would take a time in proportion to their own length. */
const LONGEST_COMPARED = 100;

/**
 * Four levels of escapes stand around a secret (in JSON, in a URL, in a page, quoted once more), and one of names of entities. A secret
 * that itself looks escaped has as many again, and where the text was cut there are two of each.
 */
const MOST_LEVELS = 20;

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
  const forms = secrets.filter(Boolean).flatMap(formsOf);
  const isUnsearchable = forms.some((form) => form.length < shortest);
  return (text, isCut = false) => {
    if (isUnsearchable || forms.length === 0) return isUnsearchable;
    return levelsOf(text, isCut).some((level) => {
      const folded = fold(level);
      const isUnsure = isCut || folded.includes(LOST);
      return forms.some((form) => folded.includes(form) || (isUnsure && mayRepeat(folded, form, isCut)));
    });
  };
}

const MAY_BE_ESCAPED = /[%\\&]/;

/** The text itself, then with one level of escapes after the other taken off; where it was cut, with what is left of an escape too. */
function levelsOf(text: string, isCut = false): string[] {
  if (!MAY_BE_ESCAPED.test(text)) return [text];
  const levels = new Set([text]);
  // Those that are added meanwhile have their turn too.
  for (const level of levels) {
    if (levels.size > MOST_LEVELS) break;
    if (!MAY_BE_ESCAPED.test(level)) continue;
    if (isCut) levels.add(level.replace(CUT_ESCAPE, LOST));
    levels.add(unescapeOnce(level));
  }
  return [...levels];
}

/** What is compared of a secret: each level of what looks like an escape in it taken off, as it is and read in another charset. */
function formsOf(secret: string): string[] {
  // Nearly all secrets.
  if (ASCII.test(secret) && !MAY_BE_ESCAPED.test(secret)) return [fold(secret).slice(0, LONGEST_COMPARED)];
  return levelsOf(secret)
    .flatMap(readings)
    .map((form) => fold(form).replaceAll(LOST, "").slice(0, LONGEST_COMPARED));
}

/** A text, and the UTF-8 of its normal forms read as Windows-1252, which the web calls Latin-1, and as Latin-1 itself. */
function readings(text: string): string[] {
  if (ASCII.test(text)) return [text];
  return [text, text.normalize(), text.normalize("NFD")].flatMap((one) => {
    const bytes = new TextEncoder().encode(one.slice(0, LONGEST_COMPARED));
    return [one, new TextDecoder("windows-1252").decode(bytes), String.fromCharCode(...bytes)];
  });
}

/**
 * Whether a text may repeat a secret if what was lost is up to two characters of it each: bytes of another charset may be lost
 * together. Shift-and: a bit is set for each beginning of the secret, of up to 31 characters, that ends here. Where the text was
 * cut, the beginning at its end may be the secret.
 */
function mayRepeat(text: string, form: string, isCut: boolean): boolean {
  const begin = [...form].slice(0, 31);
  const places: Record<string, number> = {};
  for (const [at, character] of begin.entries()) places[character] = (places[character] ?? 0) | (1 << at);
  let begun = 0;
  for (const character of text) {
    const next = (begun << 1) | 1;
    begun = character === LOST ? begun | next | (next << 1) : next & (places[character] ?? 0);
    if (begun >> (begin.length - 1)) return true;
  }
  return isCut && begun >> (SHORTEST_SECRET - 1) > 0;
}

/** What is left of an escape may have been any character. */
const CUT_ESCAPE = /(?:%[0-9a-f]?|\\(?:u[0-9a-f]{0,3})?|&#?[0-9a-z]{0,31})$/i;

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
