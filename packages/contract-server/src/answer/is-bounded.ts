/** Far more than an envelope has, and few enough for whatever calls itself for each level. */
const DEEPEST = 100;
const MOST_VALUES = 10_000;

/** Whether a value is small enough to be an answer. Level by level: what calls itself would need a stack as deep as the value. */
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
