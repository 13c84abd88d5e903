/**
 * Checks each option once, when it is passed in. The results include the defaults and are not checked again. A wrong option is a
 * `TypeError` that names it.
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

/** The settings of every exchange. */
export interface SendSettings {
  signer: Signer;
  /** Undefined for the global `fetch`, which is looked up for every call. */
  fetch?: typeof globalThis.fetch;
  timeoutMs: number;
  maxResponseBytes: number;
  /** Our own headers, those of the client and those of the call. Later ones override earlier ones. */
  headers: readonly CheckedHeaders[];
  onExchange?: SignedFetchOptions["onExchange"];
  signal?: AbortSignal | undefined;
}

/** The settings of one exchange. */
export interface ExchangeSettings extends SendSettings {
  /** How errors name the call. */
  operation: string;
}

/** The settings of every method. */
export interface ClientSettings extends SendSettings {
  baseUrl: string;
  clientCode: string;
  language?: string;
  dateTime: () => unknown;
}

/** How each option is checked. */
type Checks = Readonly<Record<string, Kind | typeof checkHeaders>>;

const ANYTHING: Kind = ["anything", () => true];

const CALL_CHECKS: Checks = {
  signer: FUNCTION,
  language: TEXT,
  timeoutMs: POSITIVE,
  headers: checkHeaders,
  signal: SIGNAL,
};

// All entry points accept the same options, so that a program can share one object between them.
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

/** The settings of one call. The client's settings are the defaults. */
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

/** Merges the options into the defaults. Checks each option that is given or required. */
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
