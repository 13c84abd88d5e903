/** Far deeper than an envelope, and shallow enough for recursive functions. */
const DEEPEST = 100;
const MOST_VALUES = 10_000;

/** Whether a value is small enough to be an envelope. Iterates by level: recursion would need a stack as deep as the value. */
export function isBounded(value: unknown): boolean {
  let level = [value];
  let count = 0;
  for (let depth = 0; level.length > 0; depth++) {
    count += level.length;
    if (depth > DEEPEST || count > MOST_VALUES) return false;
    level = level.flatMap((one) => (typeof one === "object" && one !== null ? Object.values(one) : []));
  }
  return true;
}
