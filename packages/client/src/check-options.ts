/**
 * Each option is checked once, at the door: what these functions give has its defaults and is not checked again. They throw a
 * `TypeError` that names the wrong argument.
 */

import type { CallOptions, Signer } from "./call-options.ts";
import {
  check,
  checkBaseUrl,
  FUNCTION,
  type Kind,
  POSITIVE,
  SIGNAL,
  TEXT,
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

/** What is made of an option that is given. */
type Checks = Readonly<Record<string, Kind | typeof checkHeaders>>;

const ANYTHING: Kind = ["anything", () => true];

const CALL_CHECKS: Checks = {
  signer: FUNCTION,
  language: TEXT,
  timeoutMs: POSITIVE,
  headers: checkHeaders,
  signal: SIGNAL,
};

// The front doors take each other's options, so that all can share them.
const CHECKS: Checks = {
  signer: FUNCTION,
  language: TEXT,
  timeoutMs: POSITIVE,
  headers: checkHeaders,
  fetch: FUNCTION,
  maxResponseBytes: POSITIVE,
  clientCode: TEXT,
  dateTime: FUNCTION,
  onExchange: FUNCTION,
  baseUrl: ANYTHING,
  allowInsecureHttp: ANYTHING,
};

export function checkSignedFetchOptions(options: SignedFetchOptions): SendSettings {
  return settle<SendSettings>(CHECKS, defaults(), options, ["signer"]);
}

export function checkClientOptions(options: CbssClientOptions): ClientSettings {
  const settings = settle<ClientSettings>(CHECKS, defaults(), options, ["signer", "clientCode"]);
  return { ...settings, baseUrl: checkBaseUrl(options.baseUrl, options.allowInsecureHttp) };
}

/** The settings of one call: where it says nothing, the client's. */
export function checkCallOptions<Settings extends ClientSettings>(
  client: Settings,
  options?: CallOptions,
): Settings {
  return options ? settle<Settings>(CALL_CHECKS, client, options) : client;
}

function defaults() {
  return {
    timeoutMs: 30_000,
    maxResponseBytes: 2 ** 20,
    dateTime: () => new Date().toISOString(),
    headers: [userAgent()],
  };
}

/** The options over the defaults: what is given is checked, and so is what is required. */
function settle<Settings extends SendSettings>(
  checks: Checks,
  defaults: Partial<Settings> & Pick<SendSettings, "headers">,
  options: object,
  required: readonly string[] = [],
): Settings {
  const given: Record<string, unknown> = { ...options };
  const settings: Record<string, unknown> = { ...defaults };
  for (const name of [...required, ...Object.keys(given)]) {
    const [value, kind] = [given[name], Object.hasOwn(checks, name) && checks[name]];
    if (!kind) throw unexpected(name, `one of the options ${Object.keys(checks).join(", ")}`);
    if (value === undefined && !required.includes(name)) continue;
    if (typeof kind === "function") settings[name] = [...defaults.headers, kind(value)];
    else {
      check(name, value, kind);
      settings[name] = value;
    }
  }
  return settings as unknown as Settings;
}
