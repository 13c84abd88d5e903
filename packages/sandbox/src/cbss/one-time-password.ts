// One-time passwords of six digits. The format that CBSS uses is not documented.

/** A source of numbers of 32 bits. */
export type Numbers = () => number;

const DIGITS = 6;
const COUNT = 10 ** DIGITS;
// The largest multiple of COUNT in 32 bits. The remainder of a larger number would favour small results.
const FAIR = Math.floor(2 ** 32 / COUNT) * COUNT;

/** Creates a one-time password. All are equally likely. The default source is cryptographic. */
export function makeOneTimePassword(takeNumber: Numbers = takeRandomNumber): string {
  let number = takeNumber();
  while (number >= FAIR) number = takeNumber();
  return String(number % COUNT).padStart(DIGITS, "0");
}

/** The source of numbers for the options. It is predictable if there is a seed. */
export function numbersFor(testSeed: number | undefined): Numbers {
  return testSeed === undefined ? takeRandomNumber : makeTestNumbers(testSeed);
}

// A request for random bytes costs a third of a whole call, whatever their number, so it fetches many at once.
const numbers = new Uint32Array(256);
let next = numbers.length;

function takeRandomNumber(): number {
  if (next === numbers.length) {
    crypto.getRandomValues(numbers);
    next = 0;
  }
  const number = numbers[next] ?? FAIR;
  // A used number does not stay in memory.
  numbers[next] = 0;
  next += 1;
  return number;
}

/**
 * Creates a source of predictable numbers for tests. The same seed gives the same numbers (Mulberry32, by Tommy Ettinger, public
 * domain). Anyone who knows the seed, or a few of the numbers, can compute all of them.
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
