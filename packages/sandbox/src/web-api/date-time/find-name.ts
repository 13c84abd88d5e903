// The names of months and days in the invariant culture, which are English.

const MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december".split(
  "|",
);
const WEEKDAYS = "sunday|monday|tuesday|wednesday|thursday|friday|saturday".split("|");

/** The number of a month by its name in lower case, from 1, or undefined for any other word. */
export function findMonth(word: string): number | undefined {
  const at = indexOfName(MONTHS, word);
  return at === -1 ? undefined : at + 1;
}

/** The number of a weekday by its name in lower case, from 0 for Sunday, or undefined for any other word. */
export function findWeekday(word: string): number | undefined {
  const at = indexOfName(WEEKDAYS, word);
  return at === -1 ? undefined : at;
}

// The full name, or its first three letters.
function indexOfName(names: readonly string[], word: string): number {
  return names.findIndex((name) => name === word || (word.length === 3 && name.startsWith(word)));
}
