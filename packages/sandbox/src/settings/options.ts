// The options of a sandbox.
import type { Delivery, Lockout } from "../cbss/context.ts";
import type { Client, Customer } from "../cbss/customers.ts";
import type { ToMessage } from "../cbss/messages.ts";
import type { DevelopmentOptions } from "./development-options.ts";
import type { WebApiOptions } from "./web-api-options.ts";

/** The options of `createSandbox`. Each has a default. */
export interface SandboxOptions extends DevelopmentOptions, WebApiOptions {
  /** The clients, by default the demo client. */
  readonly clients?: readonly Client[] | undefined;
  /** The customers, by default the demo customer, or none if you set `clients`. */
  readonly customers?: readonly Customer[] | undefined;
  /** The clock, by default the system's. */
  readonly now?: (() => Date) | undefined;
  /** When wrong passwords lock a customer out. By default, 5 consecutive ones do so for 15 minutes. */
  readonly lockout?: Lockout | false | undefined;
  /** The maximum distance of a request's DateTime from the clock in milliseconds, by default `false`, which means no limit. */
  readonly dateTimeWindow?: number | false | undefined;
  /**
   * Whether a new address must be a valid email address and a new number valid E.164. Default: true. `false` allows any 320
   * characters.
   */
  readonly validateNewValues?: boolean | undefined;
  /** How long a one-time password is valid, in milliseconds. By default, 10 minutes. */
  readonly oneTimePasswordLifetime?: number | undefined;
  /** Creates a message in `Messages`. By default, the shape is `{ Code, Text }`. */
  readonly toMessage?: ToMessage | undefined;
  /** Called with each delivery, in addition to the outbox. If it throws, the call is rejected. */
  readonly deliver?: ((delivery: Delivery) => unknown) | undefined;
}
