/**
 * Whether a text repeats a secret, in whatever spelling. Nothing is replaced: a text in which a secret is found is left out whole,
 * since what is left of it may show the secret.
 */
import { LOST, unescapeOnce } from "./unescape-once.ts";
import { rereadAsUtf8 } from "./windows-1252.ts";

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
export function createSecretSearch(secrets: readonly string[], shortest: number = SHORTEST_SECRET): SecretSearch {
  const known = secrets.filter((secret) => secret !== "").map(formsOf);
  const isUnsearchable = known.some(({ folded }) => folded.some((form) => form.length < shortest));
  // A secret may itself look escaped: then more is taken off a text than was put on.
  const deepest = DEEPEST + Math.max(0, ...known.map(({ folded }) => folded.length - 1));
  return (text, isCut = false) => {
    if (isUnsearchable) return true;
    if (known.length === 0) return false;
    for (const level of levelsOf(text, deepest)) {
      if (repeatsAtLevel(level, known)) return true;
    }
    return isCut && beginsAtEnd(text.slice(-LONGEST_END), deepest, known);
  };
}

/** A secret, as it is compared. */
interface Forms {
  /** Folded, as it is and with each level of what looks like an escape taken off. */
  readonly folded: readonly string[];
  /** What is left of it where only ASCII survives: as it is, composed, and decomposed. */
  readonly ascii: readonly string[];
}

function formsOf(secret: string): Forms {
  const spelt = [secret, secret.normalize("NFC"), secret.normalize("NFD")];
  return {
    folded: [...levelsOf(secret, DEEPEST)].map((level) => fold(level).slice(0, LONGEST_COMPARED)),
    ascii: spelt.map((text) => asciiOf(text).slice(0, LONGEST_COMPARED)),
  };
}

/** The text itself, then with one level of escapes after the other taken off. */
function* levelsOf(text: string, deepest: number): Generator<string> {
  let level = text;
  for (let depth = 0; depth <= deepest; depth++) {
    yield level;
    const below = unescapeOnce(level);
    if (below === level) return;
    level = below;
  }
}

function repeatsAtLevel(level: string, known: readonly Forms[]): boolean {
  const reread = rereadAsUtf8(level);
  const texts = reread === level ? [fold(level)] : [fold(level), fold(reread)];
  const ascii = hasLost(level) ? asciiOf(level) : undefined;
  return known.some(
    (secret) =>
      secret.folded.some((form) => texts.some((text) => text.includes(form))) ||
      // What was lost may have been anything but a letter or digit of ASCII.
      (ascii !== undefined && secret.ascii.some((form) => isTooShort(form) || ascii.includes(form))),
  );
}

const isTooShort = (form: string): boolean => form.length < SHORTEST_SECRET;

// What is not seen, or seen as a space: white space and `+`, soft hyphens, zero-width characters, marks, and halves of surrogate
// pairs, which stand as U+FFFD in UTF-8.
const UNSEEN = /[\s+\ufffd\p{C}\p{M}\p{DI}]+/gu;

// Nearly all texts, and ten times as fast.
const ASCII = /^[ -~]*$/;

/** The same for each way to write a letter: in upper or lower case, composed or not, wide or narrow, split over lines. */
function fold(text: string): string {
  if (ASCII.test(text)) return text.toUpperCase().replace(/[ +]+/g, "");
  // Upper case, since some letters have two lower ones: ς and σ.
  return text.normalize("NFKD").toUpperCase().replace(UNSEEN, "");
}

const ENTITY = /&[a-z][a-z0-9]{1,31};/gi;

function asciiOf(text: string): string {
  return text
    .replace(ENTITY, "")
    .replace(/[^a-z0-9]+/gi, "")
    .toUpperCase();
}

const hasLost = (text: string): boolean => text.includes(LOST) || text.search(ENTITY) >= 0;

/** The end of a text that was cut, long enough for the first characters of a secret however they are escaped. */
const LONGEST_END = 40 * LONGEST_COMPARED;

// What is left of an escape, of a character in UTF-8, or of one that was read as Latin-1.
const CUT_OFF = /(?:%[0-9a-f]?|\\(?:u[0-9a-f]{0,3})?|&#?[0-9a-z]{0,31}|\ufffd+|[\u00c2-\u00f4][^ -~]{0,2})$/i;

/** Whether a text ends with the first characters of a secret, after which an escape may have been cut, at any level. */
function beginsAtEnd(text: string, deepest: number, known: readonly Forms[]): boolean {
  let ends = new Set([text]);
  for (let depth = 0; depth <= deepest; depth++) {
    ends = new Set([...ends].flatMap((end) => [end, end.replace(CUT_OFF, "")]));
    const folded = [...ends].map((end) => fold(rereadAsUtf8(end)));
    if (
      known.some((secret) => secret.folded.some((form) => folded.some((end) => endsWithStart(end, form))))
    ) {
      return true;
    }
    ends = new Set([...ends].map(unescapeOnce));
  }
  return false;
}

function endsWithStart(text: string, secret: string): boolean {
  for (let length = Math.min(secret.length, text.length); length >= SHORTEST_SECRET; length--) {
    if (text.endsWith(secret.slice(0, length))) return true;
  }
  return false;
}
