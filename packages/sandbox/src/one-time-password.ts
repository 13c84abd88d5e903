const DIGITS = 6;
const COUNT = 10 ** DIGITS;
// The largest multiple of COUNT that 32 bits hold: taking the rest of more than that would favour small numbers.
const FAIR = Math.floor(2 ** 32 / COUNT) * COUNT;

// Asking for random bytes costs as much as a third of a whole call, however few they are.
const numbers = new Uint32Array(256);
let next = numbers.length;

/** Makes a one-time password: six digits, all equally likely. What CBSS's look like is not documented. */
export function makeOneTimePassword(): string {
  let number = takeNumber();
  while (number >= FAIR) number = takeNumber();
  return String(number % COUNT).padStart(DIGITS, "0");
}

function takeNumber(): number {
  if (next === numbers.length) {
    crypto.getRandomValues(numbers);
    next = 0;
  }
  const number = numbers[next] ?? FAIR;
  // Used once, and not left in memory.
  numbers[next] = 0;
  next += 1;
  return number;
}
