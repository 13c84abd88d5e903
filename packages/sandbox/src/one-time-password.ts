const DIGITS = 6;
const COUNT = 10 ** DIGITS;
// The largest multiple of COUNT that 32 bits hold: taking the rest of more than that would favour small numbers.
const FAIR = Math.floor(2 ** 32 / COUNT) * COUNT;

/** Makes a one-time password: six digits, all equally likely. What CBSS's look like is not documented. */
export function makeOneTimePassword(): string {
  const random = new Uint32Array(1);
  let number: number;
  do number = crypto.getRandomValues(random)[0] ?? FAIR;
  while (number >= FAIR);
  return String(number % COUNT).padStart(DIGITS, "0");
}
