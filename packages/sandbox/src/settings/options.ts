// What a sandbox can be told.
import type { Delivery, Lockout } from "../cbss/context.ts";
import type { Client, Customer } from "../cbss/customers.ts";
import type { ToMessage } from "../cbss/messages.ts";
import type { DevelopmentOptions } from "./development-options.ts";
import type { WebApiOptions } from "./web-api-options.ts";

/** The options of `createSandbox`; each has a default. */
export interface SandboxOptions extends DevelopmentOptions, WebApiOptions {
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
  /** Called with each delivery, which the outbox keeps in any case; where it throws, the call is rejected. */
  readonly deliver?: ((delivery: Delivery) => unknown) | undefined;
}
