// If a program builds the body twice, once to sign it and once to send it, the two have different DateTimes.
import { bodyChange } from "./body-change.ts";
import type { Change } from "./draft.ts";

const MAX_MILLISECONDS = 500;
const MAX_SECONDS = 10;
const PATTERN = /"DateTime"\s*:\s*"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{3})?(?=Z|[+-]|")/;

/** The body with each DateTime near the real one. These are too many to combine with others. */
export function* nearbyDateTimes(text: string): Generator<Change> {
  const [found, seconds, fraction = ""] = PATTERN.exec(text) ?? [];
  const time = Date.parse(`${seconds}${fraction}Z`);
  if (!found || Number.isNaN(time)) return;
  const [step, count] = fraction ? [1, MAX_MILLISECONDS] : [1000, MAX_SECONDS];
  const start = found.slice(0, found.indexOf(`${seconds}${fraction}`));
  for (let i = 1; i <= count; i++) {
    for (const shift of [-i, i]) {
      const shifted = new Date(time + shift * step).toISOString().slice(0, fraction ? 23 : 19);
      const span = fraction ? `${i} ms` : `${i} s`;
      yield bodyChange(
        "body-other-date-time",
        ["members"],
        `a DateTime ${span} ${shift < 0 ? "before" : "after"} that of the body`,
        () => text.replace(found, () => start + shifted),
        "build the body once, sign those bytes, and send them unchanged",
      );
    }
  }
}
