// One-time passwords: six digits. What those of CBSS look like is not documented.
import { makeTestNumbers, type Numbers } from "./test-numbers.ts";

const DIGITS = 6;
const COUNT = 10 ** DIGITS;
// The largest multiple of COUNT that 32 bits hold: taking the rest of more than that would favour small numbers.
const FAIR = Math.floor(2 ** 32 / COUNT) * COUNT;

/** Makes a one-time password, all equally likely; from cryptographic numbers unless told otherwise. */
export function makeOneTimePassword(takeNumber: Numbers = takeRandomNumber): string {
  let number = takeNumber();
  while (number >= FAIR) number = takeNumber();
  return String(number % COUNT).padStart(DIGITS, "0");
}

/** The source that the options ask for: predictable where there is a seed. */
export function numbersFor(testSeed: number | undefined): Numbers {
  return testSeed === undefined ? takeRandomNumber : makeTestNumbers(testSeed);
}

// Asking for random bytes costs as much as a third of a whole call, however few they are.
const numbers = new Uint32Array(256);
let next = numbers.length;

function takeRandomNumber(): number {
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
