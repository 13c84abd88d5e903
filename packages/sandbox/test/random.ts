/** Random numbers and choices, which are the same for the same seed. */
export interface Random {
  /** Returns a whole number from 0 to `most`. */
  readonly upTo: (most: number) => number;
  readonly oneOf: <Item>(items: readonly Item[]) => Item;
}

/** Creates a source of random numbers (Mulberry32, by Tommy Ettinger, public domain). */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (most: number): number => Math.floor(next() * (most + 1));
  return { upTo, oneOf: (items) => items[upTo(items.length - 1)] as (typeof items)[number] };
}
