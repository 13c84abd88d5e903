/**
 * Each option is checked once, at the door: what these functions give has its defaults and is not checked again. They throw a
 * `TypeError` that names the wrong argument.
 */
import { checkBaseUrl, checkFunction, checkPositive, checkText } from "./check-arguments.ts";
import type { CallOptions, CbssClientOptions, SignedFetchOptions, Signer } from "./options.ts";

/** What every exchange needs to know. */
export interface SendSettings {
  signer: Signer;
  /** Undefined for the global one, which is looked up at every call. */
  fetch?: typeof globalThis.fetch;
  timeoutMs: number;
  maxResponseBytes: number;
}

/** What every method needs to know. */
export interface ClientSettings extends SendSettings {
  baseUrl: string;
  clientCode: string;
  language?: string;
  dateTime: () => string;
}

const CHECKS: Readonly<Record<string, (name: string, value: unknown) => unknown>> = {
  signer: checkFunction,
  fetch: checkFunction,
  timeoutMs: checkPositive,
  maxResponseBytes: checkPositive,
  clientCode: checkText,
  language: checkText,
  dateTime: checkFunction,
};

const DEFAULTS = { timeoutMs: 30_000, maxResponseBytes: 2 ** 20, dateTime: () => new Date().toISOString() };

export function checkSignedFetchOptions(options: SignedFetchOptions): SendSettings {
  return settle<SendSettings>(DEFAULTS, options, ["signer"]);
}

export function checkClientOptions(options: CbssClientOptions): ClientSettings {
  const settings = settle<ClientSettings>(DEFAULTS, options, ["signer", "clientCode"]);
  return { ...settings, baseUrl: checkBaseUrl(options.baseUrl, options.allowInsecureHttp) };
}

/** The settings of one call: where it says nothing, the client's. */
export function checkCallOptions(
  client: ClientSettings,
  { signer, language, timeoutMs, signal }: CallOptions = {},
): ClientSettings & { signal: AbortSignal | undefined } {
  return { ...settle<ClientSettings>(client, { signer, language, timeoutMs }), signal };
}

/** The options over the defaults: what is given is checked, and so is what is required. */
function settle<Settings>(
  defaults: Partial<Settings>,
  options: { readonly [Name in keyof Settings]?: unknown },
  required?: readonly string[],
): Settings {
  const settings: Record<string, unknown> = { ...defaults };
  for (const [name, check] of Object.entries(CHECKS)) {
    const value = options?.[name as keyof Settings];
    if (value !== undefined || required?.includes(name)) settings[name] = check(name, value);
  }
  return settings as Settings;
}
