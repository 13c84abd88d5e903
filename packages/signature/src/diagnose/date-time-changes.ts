// A body that is built twice, once to be signed and once to be sent, has two DateTimes.
import { bodyChange } from "./body-change.ts";
import type { Change } from "./draft.ts";

const MAX_MILLISECONDS = 500;
const MAX_SECONDS = 10;
const PATTERN = /"DateTime"\s*:\s*"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{3})?(?=Z|[+-]|")/;

/** The body with each DateTime near its own; there are too many to combine them. */
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
