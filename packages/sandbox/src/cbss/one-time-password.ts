// One-time passwords: six digits. What those of CBSS look like is not documented.

/** A source of numbers of 32 bits. */
export type Numbers = () => number;

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

/**
 * Makes a source of predictable numbers, for tests: the same ones for the same seed (Mulberry32, by Tommy Ettinger, public domain).
 * Anybody who knows the seed, or a few of the numbers, knows all of them.
 */
function makeTestNumbers(testSeed: number): Numbers {
  let state = testSeed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
