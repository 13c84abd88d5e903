// The names of months and days in the invariant culture, which are English.

const MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december".split(
  "|",
);
const WEEKDAYS = "sunday|monday|tuesday|wednesday|thursday|friday|saturday".split("|");

/** The month of a name in lower case, from 1; undefined for any other word. */
export function findMonth(word: string): number | undefined {
  const at = indexOfName(MONTHS, word);
  return at === -1 ? undefined : at + 1;
}

/** The day of the week of a name in lower case, from 0 for Sunday; undefined for any other word. */
export function findWeekday(word: string): number | undefined {
  const at = indexOfName(WEEKDAYS, word);
  return at === -1 ? undefined : at;
}

// In full, or the first three letters.
function indexOfName(names: readonly string[], word: string): number {
  return names.findIndex((name) => name === word || (word.length === 3 && name.startsWith(word)));
}
