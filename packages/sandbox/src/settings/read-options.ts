// The door: every option is checked when the sandbox is made, not when a call needs it.
import { type ToMessage, toMessage } from "../messages/messages.ts";
import { checkNames, checkOption } from "./check-option.ts";
import { DEMO_CLIENTS, DEMO_CUSTOMERS } from "./demo-data.ts";
import {
  DEVELOPMENT_OPTIONS,
  type DevelopmentSettings,
  readDevelopmentOptions,
} from "./development-options.ts";
import { FRAMEWORK_OPTIONS, type FrameworkSettings, readFrameworkOptions } from "./framework-options.ts";
import { type KnownClient, knowClients } from "./known-clients.ts";
import type { Delivery, Lockout, SandboxOptions } from "./options.ts";

/** The options after the door, with their defaults. */
export interface Settings extends DevelopmentSettings, FrameworkSettings {
  readonly clients: ReadonlyMap<string, KnownClient>;
  readonly now: () => Date;
  readonly lockout: Lockout | false;
  readonly dateTimeWindow: number | false;
  readonly validateNewValues: boolean;
  readonly oneTimePasswordLifetime: number;
  readonly toMessage: ToMessage;
  readonly errorDetails: boolean;
  readonly deliver: ((delivery: Delivery) => unknown) | undefined;
}

const MINUTE_MS = 60_000;

// None of these is known of a real CBSS.
const DEFAULTS = {
  now: () => new Date(),
  lockout: { attempts: 5, forMs: 15 * MINUTE_MS },
  dateTimeWindow: false,
  validateNewValues: true,
  oneTimePasswordLifetime: 10 * MINUTE_MS,
  toMessage,
  errorDetails: false,
  deliver: undefined,
} satisfies Omit<Settings, "clients" | keyof DevelopmentSettings | keyof FrameworkSettings>;

/** The names of all options. */
export const OPTION_NAMES: readonly string[] = [
  "clients",
  "customers",
  ...Object.keys(DEFAULTS),
  ...DEVELOPMENT_OPTIONS,
  ...FRAMEWORK_OPTIONS,
];

/** Checks the options and fills in the defaults. */
export function readOptions(options: SandboxOptions): Settings {
  const isObject = typeof options === "object" && options !== null && !Array.isArray(options);
  checkOption(isObject, "options", "must be an object");
  for (const name of Object.keys(options))
    checkOption(OPTION_NAMES.includes(name), name, "is not an option of the sandbox");
  const { clients = DEMO_CLIENTS, customers = options.clients ? [] : DEMO_CUSTOMERS, ...others } = options;
  const given = Object.entries(others).filter(([, value]) => value !== undefined);
  const settings = { ...DEFAULTS, ...Object.fromEntries(given) } as Omit<Settings, "clients">;
  checkRules(settings);
  return {
    ...settings,
    ...readFrameworkOptions(options),
    ...readDevelopmentOptions(options, options.clients === undefined && options.customers === undefined),
    clients: knowClients(clients, customers),
    now: checkClock(settings.now),
    toMessage: checkShape(settings.toMessage),
  };
}

function checkRules(settings: Omit<Settings, "clients">): void {
  const { lockout, dateTimeWindow, oneTimePasswordLifetime, deliver } = settings;
  const { attempts, forMs } = { ...(lockout || DEFAULTS.lockout) };
  const isObject = typeof lockout === "object" && lockout !== null;
  checkOption(lockout === false || isObject, "lockout", "must be false or { attempts, forMs }");
  if (lockout !== false) checkNames(lockout, "lockout", ["attempts", "forMs"]);
  checkOption(
    isPositive(attempts) && Number.isInteger(attempts),
    "lockout.attempts",
    "must be a whole number from 1",
  );
  checkOption(isPositive(forMs), "lockout.forMs", `must be ${MILLISECONDS}`);
  checkOption(
    dateTimeWindow === false || isPositive(dateTimeWindow),
    "dateTimeWindow",
    `must be false or ${MILLISECONDS}`,
  );
  checkOption(isPositive(oneTimePasswordLifetime), "oneTimePasswordLifetime", `must be ${MILLISECONDS}`);
  for (const name of ["validateNewValues", "errorDetails"] as const)
    checkOption(typeof settings[name] === "boolean", name, "must be true or false");
  checkOption(deliver === undefined || typeof deliver === "function", "deliver", "must be a function");
}

// A date has no more than 8.64e15 milliseconds; 1e12 are 31 years.
const MILLISECONDS = "a number of milliseconds from 1 to 1e12";

function isPositive(value: unknown): boolean {
  return typeof value === "number" && value >= 1 && value <= 1e12;
}

function checkClock(now: () => Date): () => Date {
  checkOption(typeof now === "function", "now", "must be a function that returns a Date");
  const clock = (): Date => {
    const date = now();
    checkOption(date instanceof Date && !Number.isNaN(date.getTime()), "now", "must return a valid Date");
    return date;
  };
  clock();
  return clock;
}

function checkShape(shape: ToMessage): ToMessage {
  checkOption(typeof shape === "function", "toMessage", "must be a function that returns an object");
  return (code, text) => {
    const message = shape(code, text);
    checkOption(typeof message === "object" && message !== null, "toMessage", "must return an object");
    return message;
  };
}
