// Everything that a report quotes from a response passes here: a server may send anything, even terminal control sequences.
import type { Redact } from "../call/redact.ts";

/** Makes a server's text safe to show: without secrets, on one line, and without invisible characters. */
export function quote(text: string, redact: Redact, isCut = false): string {
  // White space first, since line breaks are control characters too.
  return redact(text, isCut).replace(/\s+/g, " ").trim().replace(UNSEEN, "\uFFFD");
}

const [LONGEST_START, LONGEST_END] = [300, 100];

/** Quotes a verdict's text, which may contain all Messages of a response: its beginning, and its end with the conclusion. */
export function quoteShort(text: string, redact: Redact): string {
  const quoted = quote(text, redact);
  if (quoted.length <= LONGEST_START + LONGEST_END) return quoted;
  // Redacted before it is cut, because half a secret would not be found.
  return `${quoted.slice(0, LONGEST_START)} … ${quoted.slice(-LONGEST_END)}`;
}

// Control and format characters, lone surrogates, and noncharacters, which XML cannot contain.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\uFFFE\uFFFF]/gu;
