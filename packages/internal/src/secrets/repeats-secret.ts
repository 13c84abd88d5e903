/**
 * Whether a text repeats a secret, in any spelling. It replaces nothing. A caller omits the whole text if a secret is found,
 * since the rest of the text may reveal the secret.
 */
import { LOST, unescapeOnce } from "./unescape-once.ts";

/** A shorter secret does not differ from ordinary text, so every text may repeat it. */
export const SHORTEST_SECRET = 4;

/** A longer secret is found by its beginning. The time for long periodic secrets would grow with their length. */
const LONGEST_COMPARED = 100;

/**
 * A secret may have four levels of escapes around it (in JSON, in a URL, in a page, quoted once more), and one of named
 * entities. A secret that itself looks escaped doubles that. A cut text has two variants of each level.
 */
const MOST_LEVELS = 20;

/** Returns whether a text repeats a secret. `isCut` means that the text was longer, so that a secret may begin at its end. */
export type SecretSearch = (text: string, isCut?: boolean) => boolean;

/**
 * Creates a search for secrets, whose time is proportional to the text. It ignores an empty secret. If a secret has fewer
 * visible characters than `shortest`, the search returns true for every text.
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

/** The text itself, then the text after each level of unescaping. For a cut text, also without the rest of a cut escape. */
function levelsOf(text: string, isCut = false): string[] {
  if (!MAY_BE_ESCAPED.test(text)) return [text];
  const levels = new Set([text]);
  // The loop also visits the levels that it adds.
  for (const level of levels) {
    if (levels.size > MOST_LEVELS) break;
    if (!MAY_BE_ESCAPED.test(level)) continue;
    if (isCut) levels.add(level.replace(CUT_ESCAPE, LOST));
    levels.add(unescapeOnce(level));
  }
  return [...levels];
}

/** The forms of a secret to compare: each level of unescaping, both as it is and read in another charset. */
function formsOf(secret: string): string[] {
  // This is true of nearly all secrets.
  if (ASCII.test(secret) && !MAY_BE_ESCAPED.test(secret)) return [fold(secret).slice(0, LONGEST_COMPARED)];
  return levelsOf(secret)
    .flatMap(readings)
    .map((form) => fold(form).replaceAll(LOST, "").slice(0, LONGEST_COMPARED));
}

/** A text, and the UTF-8 of its normal forms read as Windows-1252, which the web calls Latin-1, and as real Latin-1. */
function readings(text: string): string[] {
  if (ASCII.test(text)) return [text];
  return [text, text.normalize(), text.normalize("NFD")].flatMap((one) => {
    const bytes = new TextEncoder().encode(one.slice(0, LONGEST_COMPARED));
    return [one, new TextDecoder("windows-1252").decode(bytes), String.fromCharCode(...bytes)];
  });
}

/**
 * Whether a text may repeat a secret if each lost place was up to two characters of it. Bytes of another charset may be lost
 * together. The algorithm is Shift-and: a bit is set for each beginning of the secret, of up to 31 characters, that ends here.
 * If the text was cut, a beginning at its end may be the secret.
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

/** The rest of a cut escape may have been any character. */
const CUT_ESCAPE = /(?:%[0-9a-f]?|\\(?:u[0-9a-f]{0,3})?|&#?[0-9a-z]{0,31})$/i;

// Invisible, or visible as a space: white space and `+`, soft hyphens, zero-width characters, marks, halves of surrogate pairs.
const UNSEEN = /[\s+\p{C}\p{M}\p{DI}]+/gu;

// NFKD expands these two characters to 18 and 8 characters, which would take that many times as long.
const LONG_WORDS = /[\ufdfa\ufdfb]/g;

// This is true of nearly all texts, and the path is ten times as fast.
const ASCII = /^[ -~]*$/;

/** Returns one text for all ways to write it: in upper or lower case, composed or not, wide or narrow, split over lines. */
function fold(text: string): string {
  if (ASCII.test(text)) return text.toUpperCase().replace(/[ +]+/g, "");
  // Upper case, since some letters have two lower-case forms: ς and σ.
  return text.replace(LONG_WORDS, LOST).normalize("NFKD").toUpperCase().replace(UNSEEN, "");
}
