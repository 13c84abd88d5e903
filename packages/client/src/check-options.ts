/**
 * Each option is checked once, at the door: what these functions give has its defaults and is not checked again. They throw a
 * `TypeError` that names the wrong argument.
 */

import type { CallOptions, Signer } from "./call-options.ts";
import {
  checkBaseUrl,
  checkFunction,
  checkPositive,
  checkSignal,
  checkText,
  unexpected,
} from "./check-arguments.ts";
import type { CbssClientOptions, SignedFetchOptions } from "./options.ts";
import { type CheckedHeaders, checkHeaders, userAgent } from "./user-headers.ts";

/** What every exchange needs to know. */
export interface SendSettings {
  signer: Signer;
  /** Undefined for the global one, which is looked up at every call. */
  fetch?: typeof globalThis.fetch;
  timeoutMs: number;
  maxResponseBytes: number;
  /** Our own, those of the client and those of the call: a later one wins. */
  headers: readonly CheckedHeaders[];
  onExchange?: SignedFetchOptions["onExchange"];
  signal?: AbortSignal | undefined;
}

/** What one exchange needs to know. */
export interface ExchangeSettings extends SendSettings {
  /** How errors name the call. */
  operation: string;
}

/** What every method needs to know. */
export interface ClientSettings extends SendSettings {
  baseUrl: string;
  clientCode: string;
  language?: string;
  dateTime: () => unknown;
}

type Checks = Readonly<Record<string, (name: string, value: unknown) => unknown>>;

const asIs = (_: string, value: unknown): unknown => value;

const SHARED_CHECKS: Checks = {
  signer: checkFunction,
  language: checkText,
  timeoutMs: checkPositive,
  headers: checkHeaders,
};

const CALL_CHECKS: Checks = { ...SHARED_CHECKS, signal: checkSignal };

// The front doors take each other's options, so that all can share them.
const CHECKS: Checks = {
  ...SHARED_CHECKS,
  fetch: checkFunction,
  maxResponseBytes: checkPositive,
  clientCode: checkText,
  dateTime: checkFunction,
  onExchange: checkFunction,
  baseUrl: asIs,
  allowInsecureHttp: asIs,
};

const DEFAULTS = { timeoutMs: 30_000, maxResponseBytes: 2 ** 20, dateTime: () => new Date().toISOString() };

export function checkSignedFetchOptions(options: SignedFetchOptions): SendSettings {
  return settle<SendSettings>(CHECKS, { ...DEFAULTS, headers: [userAgent()] }, options, ["signer"]);
}

export function checkClientOptions(options: CbssClientOptions): ClientSettings {
  const defaults = { ...DEFAULTS, headers: [userAgent()] };
  const settings = settle<ClientSettings>(CHECKS, defaults, options, ["signer", "clientCode"]);
  return { ...settings, baseUrl: checkBaseUrl(options.baseUrl, options.allowInsecureHttp) };
}

/** The settings of one call: where it says nothing, the client's. */
export function checkCallOptions<Settings extends ClientSettings>(
  client: Settings,
  options?: CallOptions,
): Settings {
  return options ? settle<Settings>(CALL_CHECKS, client, options) : client;
}

/** The options over the defaults: what is given is checked, and so is what is required. */
function settle<Settings extends SendSettings>(
  checks: Checks,
  defaults: Partial<Settings> & Pick<SendSettings, "headers">,
  options: object,
  required: readonly string[] = [],
): Settings {
  const unknown = Object.keys(options ?? {}).find((name) => !Object.hasOwn(checks, name));
  if (unknown !== undefined)
    throw unexpected(unknown, `one of the options ${Object.keys(checks).join(", ")}`);
  const settings: Record<string, unknown> = { ...defaults };
  for (const [name, check] of Object.entries(checks)) {
    const value = (options as Record<string, unknown> | null | undefined)?.[name];
    if (value === undefined && !required.includes(name)) continue;
    const checked = check(name, value);
    settings[name] = name === "headers" ? [...defaults.headers, checked] : checked;
  }
  return settings as unknown as Settings;
}
