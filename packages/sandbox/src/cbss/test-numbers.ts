// Predictable numbers, for tests: whoever knows the seed, or a few of the numbers, knows all of them.

/** A source of numbers of 32 bits. */
export type Numbers = () => number;

/** Makes a source of numbers that gives the same ones for the same seed (Mulberry32, by Tommy Ettinger, public domain). */
export function makeTestNumbers(testSeed: number): Numbers {
  let state = testSeed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
