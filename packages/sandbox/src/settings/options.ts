// What a sandbox can be told.
import type { OperationId } from "../generated/operations.ts";
import type { Language } from "../messages/languages.ts";
import type { ToMessage } from "../messages/messages.ts";
import type { DevelopmentOptions } from "./development-options.ts";
import type { FrameworkOptions } from "./framework-options.ts";

/** A calling system, to which CBSS has issued a Client_Key. */
export interface Client {
  readonly clientCode: string;
  readonly clientKey: string;
}

/** One customer's login at one client, from which the Login_Salt comes. */
export interface Session {
  readonly clientCode: string;
  readonly loginSalt: string;
}

/** A customer, known by the Login_Salt of one of their sessions. */
export interface Customer {
  /** Names the customer in deliveries; never sent in an answer. */
  readonly name: string;
  readonly password: string;
  /** What an Identity has to be that is not null; by default there is none, so one that is sent is refused. */
  readonly identity?: Readonly<Record<string, unknown>> | undefined;
  readonly sessions: readonly Session[];
}

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
  readonly operation: OperationId;
  readonly channel: "email" | "phone";
  /** The new address or number, as it was sent. */
  readonly to: string;
  readonly customer: string;
  readonly clientCode: string;
  /** What the call asked for in `Language`, or the default. */
  readonly language: Language;
  readonly oneTimePassword: string;
  /** When it was made, in UTC. */
  readonly at: string;
  /** When it stops being valid, in UTC. */
  readonly expiresAt: string;
}

/** The options of `createSandbox`; each has a default. */
export interface SandboxOptions extends DevelopmentOptions, FrameworkOptions {
  /** The clients; by default the demo client. */
  readonly clients?: readonly Client[] | undefined;
  /** The customers; by default the demo customer, or nobody where `clients` are given. */
  readonly customers?: readonly Customer[] | undefined;
  /** The clock; by default the system's. */
  readonly now?: (() => Date) | undefined;
  /** When wrong passwords lock a customer out; by default after 5 in a row, for 15 minutes. */
  readonly lockout?: Lockout | false | undefined;
  /** How far a request's DateTime may be from the clock, in milliseconds; by default, `false`, as far as it likes. */
  readonly dateTimeWindow?: number | false | undefined;
  /** Whether a new address has to be one, and a new number one of E.164; by default they have to. With `false`, 320 characters will do. */
  readonly validateNewValues?: boolean | undefined;
  /** How long a one-time password is valid, in milliseconds; by default 10 minutes. */
  readonly oneTimePasswordLifetime?: number | undefined;
  /** The shape of a member of `Messages`; by default `{ Code, Text }`. */
  readonly toMessage?: ToMessage | undefined;
  /** Whether refusals by the framework carry `MessageDetail` and the like; by default they do not. */
  readonly errorDetails?: boolean | undefined;
  /** Called with each delivery, which the outbox keeps in any case; where it throws, the call is rejected. */
  readonly deliver?: ((delivery: Delivery) => unknown) | undefined;
}
