// The settings and the memory of CBSS's own code. All memory is bounded, because a sandbox may run for weeks or under load.
import type { OperationId } from "../web-api/operations.ts";
import type { KnownClient } from "./customers.ts";
import type { Language, ToMessage } from "./messages.ts";
import { type Numbers, numbersFor } from "./one-time-password.ts";

/** After how many wrong passwords a customer is locked out, and for how long. */
export interface Lockout {
  /** The number of consecutive wrong passwords. */
  readonly attempts: number;
  /** The duration in milliseconds, from the last wrong password. */
  readonly forMs: number;
}

/** A one-time password on its way to the customer. */
export interface Delivery {
  /** Counts up from 1. A newer delivery has a greater number. */
  readonly id: number;
  /** The operation that started the change. */
  readonly operation: OperationId;
  /** How the delivery is sent: as email to the new address, or as a message to the new number. */
  readonly channel: "email" | "phone";
  /** The new address or number, as it was sent. */
  readonly to: string;
  /** The `name` of the customer who makes the change. */
  readonly customer: string;
  /** The client that called. */
  readonly clientCode: string;
  /** The `Language` of the call, or the default. */
  readonly language: Language;
  /** The password of six digits. */
  readonly oneTimePassword: string;
  /** When it was created, in UTC, ISO 8601. */
  readonly at: string;
  /** When it expires, in UTC, ISO 8601. */
  readonly expiresAt: string;
}

/** The options of CBSS's own code, checked and with defaults. */
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
  /** The time of the last wrong password, in milliseconds of the clock. */
  readonly at: number;
}

/** The memory of CBSS's own code. */
interface Memory {
  /** The number of resets. It detects a delivery that began before a reset, which is forgotten too. */
  epoch: number;
  readonly outbox: Delivery[];
  /** The change that each customer must confirm, by operation and customer. */
  readonly pending: Map<string, Delivery>;
  /** The consecutive wrong passwords of each customer. */
  readonly failures: Map<string, Failures>;
  /** The source of one-time passwords. */
  numbers: Numbers;
}

/** The settings and the memory, for every step of CBSS's own code. */
export interface CbssContext extends CbssSettings, Memory {}

/** Creates an empty memory. */
export function createMemory({ testSeed }: Pick<CbssSettings, "testSeed">): Memory {
  return { epoch: 0, outbox: [], pending: new Map(), failures: new Map(), numbers: numbersFor(testSeed) };
}

/** Clears the memory. Predictable one-time passwords start again with the first one. */
export function clearMemory(context: Memory & Pick<CbssSettings, "testSeed">): void {
  context.epoch += 1;
  context.outbox.length = 0;
  context.pending.clear();
  context.failures.clear();
  context.numbers = numbersFor(context.testSeed);
}

const LIMIT = 1000;

/** Adds an entry, and removes the oldest if there are too many. */
export function remember<Entry>(entries: Entry[], entry: Entry): void {
  entries.push(entry);
  if (entries.length > LIMIT) entries.shift();
}

/**
 * Copies a text before it is remembered. In V8, a part of a string keeps the whole string in memory. For a field of a form, that
 * may be a megabyte that contains the password. V8 copies a part that is appended to another string.
 */
export function copyText(text: string): string {
  return ` ${text}`.slice(1);
}
