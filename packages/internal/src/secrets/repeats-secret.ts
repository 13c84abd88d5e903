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

/**
 * How many levels of escapes are taken off: four that stand around a secret (in JSON, in a URL, in a page, quoted once more), and
 * one of names of entities. A secret that itself looks escaped has as many again.
 */
const DEEPEST = 9;

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
  const forms = secrets.flatMap((secret) => (secret === "" ? [] : formsOf(secret)));
  const isUnsearchable = forms.some((form) => form.length < shortest);
  return (text, isCut = false) => {
    if (isUnsearchable || forms.length === 0) return isUnsearchable;
    for (const level of levelsOf(text, isCut)) {
      if (repeatsOne(level, forms) || (isCut && endsInOne(level, forms))) return true;
    }
    return false;
  };
}

const MAY_BE_ESCAPED = /[%\\&]/;

/** The text itself, then with one level of escapes after the other taken off. */
function* levelsOf(text: string, isCut = false): Generator<string> {
  for (let depth = 0; depth <= DEEPEST; depth++) {
    yield text;
    if (!MAY_BE_ESCAPED.test(text)) return;
    const whole = isCut ? withoutCutEscape(text) : text;
    text = unescapeOnce(whole);
    if (text === whole) return;
  }
}

/** What is compared of a secret: the secret itself, and each level of what looks like an escape in it taken off. */
function formsOf(secret: string): string[] {
  const levels = [...levelsOf(secret)];
  return levels.map((level) => fold(level).replaceAll(LOST, "").slice(0, LONGEST_COMPARED));
}

/** As it is, and with UTF-8 read as such. */
function viewsOf(level: string): string[] {
  const reread = rereadAsUtf8(level);
  return reread === level ? [fold(level)] : [fold(level), fold(reread)];
}

function repeatsOne(level: string, forms: readonly string[]): boolean {
  const views = viewsOf(level);
  return forms.some((form) =>
    views.some((view) => view.includes(form) || (view.includes(LOST) && mayRepeat(view, form))),
  );
}

/**
 * Whether a text may repeat a secret if what was lost is up to two characters of it each: bytes of another charset may be lost
 * together. Shift-and: a bit is set for each beginning of the secret, of up to 31 characters, that ends here. Where the text was
 * cut, the beginning at its end may be the secret.
 */
function mayRepeat(text: string, form: string, isCut = false): boolean {
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

/** The end of a text that was cut, long enough for the first characters of a secret however they are escaped. */
const LONGEST_END = 40 * LONGEST_COMPARED;

function endsInOne(level: string, forms: readonly string[]): boolean {
  const end = level.slice(-LONGEST_END);
  return [end, withoutCutEscape(end)].some((one) =>
    viewsOf(one).some((view) => forms.some((form) => mayRepeat(view, form, true))),
  );
}

/** What is left of an escape, of a character in UTF-8, or of one that was read as Latin-1, may have been any character. */
function withoutCutEscape(text: string): string {
  const end = text.slice(-LONGEST_ESCAPE).replace(CUT_ESCAPE, LOST);
  return text.slice(0, -LONGEST_ESCAPE) + end;
}

const LONGEST_ESCAPE = 40;
const CUT_ESCAPE = /(?:%[0-9a-f]?|\\(?:u[0-9a-f]{0,3})?|&#?[0-9a-z]{0,31}|[\u00c2-\u00f4][^ -~]{0,2})$/i;

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
