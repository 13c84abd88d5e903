// Whatever a report quotes of an answer passes here: a server may send anything, sequences that drive a terminal included.
import type { Redact } from "../call/redact.ts";

/** Makes text of a server fit to be shown: without secrets, on one line, and without characters that cannot be seen. */
export function quote(text: string, redact: Redact, isCut = false): string {
  // White space first, since line breaks are control characters too.
  return redact(text, isCut).replace(/\s+/g, " ").trim().replace(UNSEEN, "\uFFFD");
}

const [LONGEST_START, LONGEST_END] = [300, 100];

/** The same of what a verdict says, which may hold all Messages of an answer: its beginning, and what is said of it at its end. */
export function quoteShort(text: string, redact: Redact): string {
  const quoted = quote(text, redact);
  if (quoted.length <= LONGEST_START + LONGEST_END) return quoted;
  // Cut when secrets have been taken out: half a secret would not be found.
  return `${quoted.slice(0, LONGEST_START)} … ${quoted.slice(-LONGEST_END)}`;
}

// Control and format characters, halves of surrogate pairs, and code points that are not characters: XML could not even carry them.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\uFFFE\uFFFF]/gu;
