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

/** Makes a search for secrets, which takes a time in proportion to the text. An empty secret is not searched for. */
export function createSecretSearch(secrets: readonly string[]): SecretSearch {
  const known = secrets.filter((secret) => secret !== "").map(formsOf);
  const isUnsearchable = known.some(({ folded }) => folded.some(isTooShort));
  // A secret may itself look escaped: then more is taken off a text than was put on.
  const deepest = DEEPEST + Math.max(0, ...known.map(({ folded }) => folded.length - 1));
  return (text, isCut = false) => {
    if (isUnsearchable) return true;
    for (const level of levelsOf(text, deepest)) {
      if (known.length > 0 && repeatsAtLevel(level, known, isCut)) return true;
    }
    return false;
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

function repeatsAtLevel(level: string, known: readonly Forms[], isCut: boolean): boolean {
  const reread = rereadAsUtf8(level);
  const texts = reread === level ? [fold(level)] : [fold(level), fold(reread)];
  const end = isCut ? fold(withoutCutEscape(level).slice(-LONGEST_COMPARED * 2)) : "";
  const ascii = hasLost(level) ? asciiOf(level) : undefined;
  return known.some(
    (secret) =>
      secret.folded.some((form) => texts.some((text) => text.includes(form)) || beginsAtEnd(end, form)) ||
      // What was lost may have been anything but a letter or digit of ASCII.
      (ascii !== undefined && secret.ascii.some((form) => isTooShort(form) || ascii.includes(form))),
  );
}

const isTooShort = (form: string): boolean => form.length < SHORTEST_SECRET;

// What is not seen, or seen as a space: white space and `+`, soft hyphens, zero-width characters, marks, halves of surrogate pairs.
const UNSEEN = /[\s+\p{C}\p{M}\p{DI}]+/gu;

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

function withoutCutEscape(text: string): string {
  return text
    .slice(-40 * LONGEST_COMPARED)
    .replace(/(?:%[0-9a-f]?|\\(?:u[0-9a-f]{0,3})?|&#?[0-9a-z]{0,31})$/i, "");
}

/** Whether the text ends with the first characters of a secret. */
function beginsAtEnd(text: string, secret: string): boolean {
  for (let length = Math.min(secret.length, text.length); length >= SHORTEST_SECRET; length--) {
    if (text.endsWith(secret.slice(0, length))) return true;
  }
  return false;
}
