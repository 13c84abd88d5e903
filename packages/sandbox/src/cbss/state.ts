// What a sandbox remembers. All of it is bounded: a sandbox may run for weeks, or under load.
import type { DevelopmentSettings } from "../settings/development-options.ts";
import type { Delivery } from "../settings/options.ts";
import type { Settings } from "../settings/read-options.ts";
import type { Fault } from "../triggers/faults.ts";
import { numbersFor } from "./one-time-password.ts";
import type { Numbers } from "./test-numbers.ts";

const LIMIT = 1000;

/** One call that was answered; holds no query, password, signature or one-time password. */
export interface JournalEntry {
  /** Counts up from 1, as the deliveries do. */
  readonly id: number;
  /** When, in UTC. */
  readonly at: string;
  readonly method: string;
  /** That of the operation. Any other is as it came, but shortened, and without what may be a signature. */
  readonly path: string;
  /** 0 where the connection was broken instead of answered. */
  readonly status: number;
  /** Rejected: by an envelope. Refused: by the framework, with a status of 400 or more. Failed: anything else. */
  readonly outcome: "accepted" | "rejected" | "refused" | "failed";
  /** One sentence. */
  readonly reason: string;
  /** Of a wrong signature, where `diagnose` is on: which mistake led to it, in words. */
  readonly diagnosis?: string;
}

/** The wrong passwords of one customer since the last right one. */
interface Failures {
  readonly count: number;
  /** Of the last one, as the clock's milliseconds. */
  readonly at: number;
}

/** What one sandbox remembers. */
export interface State {
  /** How many times it was reset: a delivery that takes longer than that is forgotten too. */
  epoch: number;
  readonly outbox: Delivery[];
  readonly journal: JournalEntry[];
  /** The change that each customer has to confirm, by operation and customer. */
  readonly pending: Map<string, Delivery>;
  /** The wrong passwords in a row, by customer. */
  readonly failures: Map<string, Failures>;
  /** What the next calls are answered with, by `/__sandbox/faults`. */
  fault: Fault | undefined;
  /** Where one-time passwords come from. */
  numbers: Numbers;
}

/** What every step of a call may need: the settings, and what the sandbox remembers. */
export interface Context extends Settings, State {}

/** A memory with nothing in it. */
export function createState({ testSeed }: Pick<DevelopmentSettings, "testSeed">): State {
  return {
    epoch: 0,
    outbox: [],
    journal: [],
    pending: new Map(),
    failures: new Map(),
    fault: undefined,
    numbers: numbersFor(testSeed),
  };
}

/** Forgets everything, the faults too; predictable one-time passwords start again with the first. */
export function resetState(state: State & Pick<DevelopmentSettings, "testSeed">): void {
  state.epoch += 1;
  state.outbox.length = 0;
  state.journal.length = 0;
  state.pending.clear();
  state.failures.clear();
  state.fault = undefined;
  state.numbers = numbersFor(state.testSeed);
}

/** Adds an entry, and lets go of the oldest where there are too many. */
export function remember<Entry>(entries: Entry[], entry: Entry): void {
  entries.push(entry);
  if (entries.length > LIMIT) entries.shift();
}
