// What a sandbox remembers. All of it is bounded: a sandbox may run for weeks, or under load.
import type { Delivery } from "./start-change.ts";

const LIMIT = 1000;

/** One call that was answered; holds no query, password, signature or one-time password. */
export interface JournalEntry {
  /** When, in UTC. */
  readonly at: string;
  readonly method: string;
  /** Without the query, which carries the signature. */
  readonly path: string;
  readonly status: number;
  /** Rejected: by an envelope. Refused: by the framework, with a status of 400 or more. Failed: status 500. */
  readonly outcome: "accepted" | "rejected" | "refused" | "failed";
  /** One sentence. */
  readonly reason: string;
}

/** What one sandbox remembers. */
export interface State {
  readonly outbox: Delivery[];
  readonly journal: JournalEntry[];
  /** The change that each customer has to confirm, by operation and customer. */
  readonly pending: Map<string, Delivery>;
}

/** A memory with nothing in it. */
export function createState(): State {
  return { outbox: [], journal: [], pending: new Map() };
}

/** Forgets everything. */
export function resetState(state: State): void {
  state.outbox.length = 0;
  state.journal.length = 0;
  state.pending.clear();
}

/** Adds an entry, and lets go of the oldest where there are too many. */
export function remember<Entry>(entries: Entry[], entry: Entry): void {
  entries.push(entry);
  if (entries.length > LIMIT) entries.shift();
}
