// What CBSS's own code works with: its settings, and what it remembers. All of the latter is bounded: a sandbox may run for weeks,
// or under load.
import type { OperationId } from "../web-api/operations.ts";
import type { KnownClient } from "./customers.ts";
import type { Language, ToMessage } from "./messages.ts";
import { type Numbers, numbersFor } from "./one-time-password.ts";

/** When a customer is locked out, and for how long. */
export interface Lockout {
  /** How many wrong passwords in a row. */
  readonly attempts: number;
  /** How long, in milliseconds from the last of them. */
  readonly forMs: number;
}

/** A one-time password on its way to the customer. */
export interface Delivery {
  /** Counts up from 1; of two deliveries the newer has the greater. */
  readonly id: number;
  /** The operation that started the change. */
  readonly operation: OperationId;
  /** How it goes out: as e-mail to the new address, or as a message to the new number. */
  readonly channel: "email" | "phone";
  /** The new address or number, as it was sent. */
  readonly to: string;
  /** The `name` of the customer whose change it is. */
  readonly customer: string;
  /** The client that called. */
  readonly clientCode: string;
  /** What the call asked for in `Language`, or the default. */
  readonly language: Language;
  /** Six digits. */
  readonly oneTimePassword: string;
  /** When it was made, in UTC, ISO 8601. */
  readonly at: string;
  /** When it stops being valid, in UTC, ISO 8601. */
  readonly expiresAt: string;
}

/** The options about CBSS's own code, checked and with their defaults. */
export interface CbssSettings {
  readonly clients: ReadonlyMap<string, KnownClient>;
  readonly now: () => Date;
  readonly lockout: Lockout | false;
  readonly dateTimeWindow: number | false;
  readonly validateNewValues: boolean;
  readonly oneTimePasswordLifetime: number;
  readonly toMessage: ToMessage;
  readonly deliver: ((delivery: Delivery) => unknown) | undefined;
  readonly testSeed: number | undefined;
}

/** The wrong passwords of one customer since the last correct one. */
interface Failures {
  readonly count: number;
  /** Of the last one, as the clock's milliseconds. */
  readonly at: number;
}

/** What CBSS's own code remembers. */
interface Memory {
  /** How many times it was reset: a delivery that takes longer than that is forgotten too. */
  epoch: number;
  readonly outbox: Delivery[];
  /** The change that each customer has to confirm, by operation and customer. */
  readonly pending: Map<string, Delivery>;
  /** The wrong passwords in a row, by customer. */
  readonly failures: Map<string, Failures>;
  /** Where one-time passwords come from. */
  numbers: Numbers;
}

/** What every step of CBSS's own code may need. */
export interface CbssContext extends CbssSettings, Memory {}

/** A memory with nothing in it. */
export function createMemory({ testSeed }: Pick<CbssSettings, "testSeed">): Memory {
  return { epoch: 0, outbox: [], pending: new Map(), failures: new Map(), numbers: numbersFor(testSeed) };
}

/** Forgets everything; predictable one-time passwords start again with the first. */
export function clearMemory(context: Memory & Pick<CbssSettings, "testSeed">): void {
  context.epoch += 1;
  context.outbox.length = 0;
  context.pending.clear();
  context.failures.clear();
  context.numbers = numbersFor(context.testSeed);
}

const LIMIT = 1000;

/** Adds an entry, and drops the oldest if there are too many. */
export function remember<Entry>(entries: Entry[], entry: Entry): void {
  entries.push(entry);
  if (entries.length > LIMIT) entries.shift();
}

/**
 * Copies a text that is remembered. In V8 a piece of a text keeps the whole of it alive: that of a form a megabyte, with the
 * password in it. Put behind something else, a text is written anew.
 */
export function copyText(text: string): string {
  return ` ${text}`.slice(1);
}
