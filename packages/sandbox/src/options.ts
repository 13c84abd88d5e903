// What a sandbox can be told.
import type { Delivery } from "./start-change.ts";

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
  readonly sessions: readonly Session[];
}

/** The options of `createSandbox`; each has a default. */
export interface SandboxOptions {
  /** The clients; by default the demo client. */
  readonly clients?: readonly Client[] | undefined;
  /** The customers; by default the demo customer. */
  readonly customers?: readonly Customer[] | undefined;
  /** The clock; by default the system's. */
  readonly now?: (() => Date) | undefined;
  /** Whether refusals by the framework carry `MessageDetail` and the like; by default they do not. */
  readonly errorDetails?: boolean | undefined;
  /** Called with each delivery, which the outbox keeps in any case; where it throws, the call is rejected. */
  readonly deliver?: ((delivery: Delivery) => unknown) | undefined;
}
