/**
 * Runs contenders in shuffled, interleaved rounds until the ratio that counts is stable. Each round measures every contender
 * once, and ratios are computed within a round, so that a disturbance of the machine affects all contenders alike.
 */
import { randomFrom, shuffle } from "./shuffle.ts";
import { uncertaintyOf } from "./statistics.ts";

/** A program that is measured: ours, the baseline, or a peer. */
export interface Contender {
  name: string;
  /** Measures once: its figures by name, such as `{ "per call": 38.5 }`. */
  measure(): Promise<Record<string, number>>;
}

export interface Rounds {
  /** The minimum number of rounds before stability is checked. */
  atLeast: number;
  /** The maximum number of rounds, even if the ratio is not stable. */
  atMost: number;
  /** No round starts after so many seconds. On a busy machine the ratio may never be stable. */
  seconds: number;
}

/** The settings for a benchmark that only needs to run. */
export const ONE_ROUND: Rounds = { atLeast: 1, atMost: 1, seconds: 60 };

export interface Comparison {
  contenders: Contender[];
  /** The name of the contender whose ratio must be stable. */
  ours: string;
  /** The name of the contender that it is compared with. */
  baseline: string;
  rounds: Rounds;
  seed: number;
}

/** The measured values, one for each round: `values.get(figure)?.get(contender)`. */
export type Measured = Map<string, Map<string, number[]>>;

/** A median ratio is stable if it is known to within 3 % with 95 % confidence. */
const STABLE = 0.03;

export async function compare({ contenders, ours, baseline, rounds, seed }: Comparison): Promise<Measured> {
  const random = randomFrom(seed);
  const measured: Measured = new Map();
  const started = performance.now();
  for (let round = 1; round <= rounds.atMost; round++) {
    for (const contender of shuffle(contenders, random)) {
      for (const [figure, value] of Object.entries(await contender.measure())) {
        note(measured, figure, contender.name, value);
      }
    }
    if (round >= rounds.atLeast && isStable(measured, ours, baseline)) break;
    if (performance.now() - started > rounds.seconds * 1000) break;
  }
  return measured;
}

/** Warms up the contenders with rounds that do not count, because the first calls run before they are compiled. */
export async function warmed(contenders: Contender[], times: number): Promise<Contender[]> {
  for (let time = 0; time < times; time++) {
    for (const contender of contenders) await contender.measure();
  }
  return contenders;
}

/** The ratios of one contender to another, round by round. */
export function ratiosOf(byContender: Map<string, number[]>, contender: string, other: string): number[] {
  const others = byContender.get(other) ?? [];
  return (byContender.get(contender) ?? []).map((value, round) => value / (others[round] ?? Number.NaN));
}

function isStable(measured: Measured, ours: string, baseline: string): boolean {
  return [...measured.values()].every(
    (byContender) => uncertaintyOf(ratiosOf(byContender, ours, baseline)) < STABLE,
  );
}

function note(measured: Measured, figure: string, contender: string, value: number): void {
  const byContender = measured.get(figure) ?? new Map<string, number[]>();
  measured.set(figure, byContender.set(contender, [...(byContender.get(contender) ?? []), value]));
}
