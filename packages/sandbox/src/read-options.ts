// The door: every option is checked when the sandbox is made, not when a call needs it.
import { checkOption } from "./check-option.ts";
import { DEMO_CLIENTS, DEMO_CUSTOMERS } from "./demo-data.ts";
import { type KnownClient, knowClients } from "./known-clients.ts";
import type { SandboxOptions } from "./options.ts";
import type { Delivery } from "./start-change.ts";
import type { State } from "./state.ts";

/** The options after the door, with their defaults. */
export interface Settings {
  readonly clients: ReadonlyMap<string, KnownClient>;
  readonly now: () => Date;
  readonly errorDetails: boolean;
  readonly deliver: ((delivery: Delivery) => unknown) | undefined;
}

const NAMES = ["clients", "customers", "now", "errorDetails", "deliver"];

/** What every step of a call may need: the settings, and what the sandbox remembers. */
export interface Context extends Settings, State {}

/** Checks the options and fills in the defaults. */
export function readOptions(options: SandboxOptions): Settings {
  for (const name of Object.keys(options))
    checkOption(NAMES.includes(name), name, "is not an option of the sandbox");
  const { clients = DEMO_CLIENTS, customers = DEMO_CUSTOMERS, now, errorDetails = false, deliver } = options;
  checkOption(typeof errorDetails === "boolean", "errorDetails", "must be true or false");
  checkOption(deliver === undefined || typeof deliver === "function", "deliver", "must be a function");
  checkOption(
    now === undefined || typeof now === "function",
    "now",
    "must be a function that returns a Date",
  );
  return { clients: knowClients(clients, customers), now: checkClock(now), errorDetails, deliver };
}

function checkClock(now: () => Date = () => new Date()): () => Date {
  const clock = (): Date => {
    const date = now();
    checkOption(date instanceof Date && !Number.isNaN(date.getTime()), "now", "must return a valid Date");
    return date;
  };
  clock();
  return clock;
}
