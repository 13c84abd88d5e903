// Checks every option when the sandbox is created, not when a call needs it.
import type { CbssSettings } from "../cbss/context.ts";
import { DEMO_CLIENTS, DEMO_CUSTOMERS } from "../cbss/customers.ts";
import { type ToMessage, toMessage } from "../cbss/messages.ts";
import type { Settings } from "../development/context.ts";
import { checkNames, checkOption, OptionError } from "./check-option.ts";
import { DEVELOPMENT_OPTIONS, readDevelopmentOptions } from "./development-options.ts";
import { indexClients } from "./index-clients.ts";
import type { SandboxOptions } from "./options.ts";
import { readWebApiOptions, WEB_API_OPTIONS } from "./web-api-options.ts";

/** The options that this file checks. */
type OwnSettings = Omit<CbssSettings, "clients" | "testSeed">;

const MINUTE_MS = 60_000;

// The real values of CBSS are unknown.
const DEFAULTS = {
  now: () => new Date(),
  lockout: { attempts: 5, forMs: 15 * MINUTE_MS },
  dateTimeWindow: false,
  validateNewValues: true,
  oneTimePasswordLifetime: 10 * MINUTE_MS,
  toMessage,
  deliver: undefined,
} satisfies OwnSettings;

/** The names of all options. */
export const OPTION_NAMES: readonly string[] = [
  "clients",
  "customers",
  ...Object.keys(DEFAULTS),
  ...DEVELOPMENT_OPTIONS,
  ...WEB_API_OPTIONS,
];

/** Checks the options and fills in the defaults. */
export function readOptions(options: SandboxOptions): Settings {
  const isObject = typeof options === "object" && options !== null && !Array.isArray(options);
  checkOption(isObject, "options", "must be an object");
  for (const name of Object.keys(options))
    checkOption(OPTION_NAMES.includes(name), name, "is not an option of the sandbox");
  const { clients = DEMO_CLIENTS, customers = options.clients ? [] : DEMO_CUSTOMERS, ...others } = options;
  const given = Object.entries(others).filter(([, value]) => value !== undefined);
  const settings = { ...DEFAULTS, ...Object.fromEntries(given) } as OwnSettings;
  checkRules(settings);
  return {
    ...settings,
    ...readWebApiOptions(options),
    ...readDevelopmentOptions(options, options.clients === undefined && options.customers === undefined),
    clients: indexClients(clients, customers),
    now: checkClock(settings.now),
    toMessage: checkShape(settings.toMessage),
  };
}

function checkRules(settings: OwnSettings): void {
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
  checkOption(typeof settings.validateNewValues === "boolean", "validateNewValues", "must be true or false");
  checkOption(deliver === undefined || typeof deliver === "function", "deliver", "must be a function");
}

// A date has at most 8.64e15 milliseconds, and 1e12 are 31 years.
const MILLISECONDS = "a number of milliseconds from 1 to 1e12";

function isPositive(value: unknown): boolean {
  return typeof value === "number" && value >= 1 && value <= 1e12;
}

function checkClock(now: () => Date): () => Date {
  checkOption(typeof now === "function", "now", "must be a function that returns a Date");
  const clock = (): Date => {
    const date = now();
    if (date instanceof Date && !Number.isNaN(date.getTime())) return date;
    throw new OptionError("now", "must return a valid Date.");
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
