/**
 * Each option is checked once, at the door. What these functions give has its defaults and is not checked again. They throw a
 * `TypeError` that names the wrong argument.
 */
import { checkBaseUrl, checkFunction, checkPositive, checkText } from "./check-arguments.ts";
import type { CallOptions, CbssClientOptions, SignedFetchOptions, Signer } from "./options.ts";

/** What every exchange needs to know. */
export interface SendSettings {
  signer: Signer;
  /** Undefined for the global one, which is looked up at every call. */
  fetch: typeof globalThis.fetch | undefined;
  timeoutMs: number;
  maxResponseBytes: number;
}

/** What every method needs to know. */
export interface ClientSettings extends SendSettings {
  baseUrl: string;
  clientCode: string;
  language: string | undefined;
  dateTime: () => string;
}

export function checkSignedFetchOptions(options: SignedFetchOptions): SendSettings {
  return {
    signer: checkFunction("signer", options?.signer),
    fetch: options.fetch && checkFunction("fetch", options.fetch),
    timeoutMs: checkPositive("timeoutMs", options.timeoutMs ?? 30_000),
    maxResponseBytes: checkPositive("maxResponseBytes", options.maxResponseBytes ?? 2 ** 20),
  };
}

export function checkClientOptions(options: CbssClientOptions): ClientSettings {
  return {
    ...checkSignedFetchOptions(options),
    baseUrl: checkBaseUrl(options.baseUrl, options.allowInsecureHttp),
    clientCode: checkText("clientCode", options.clientCode),
    language: optional(options.language, (language) => checkText("language", language)),
    dateTime: checkFunction("dateTime", options.dateTime ?? (() => new Date().toISOString())),
  };
}

/** The settings of one call: where it says nothing, the client's. */
export function checkCallOptions(
  client: ClientSettings,
  { signer, language, signal, timeoutMs }: CallOptions = {},
): ClientSettings & { signal: AbortSignal | undefined } {
  return {
    ...client,
    signer: optional(signer, (own) => checkFunction("signer", own)) ?? client.signer,
    timeoutMs: optional(timeoutMs, (own) => checkPositive("timeoutMs", own)) ?? client.timeoutMs,
    language: optional(language, (own) => checkText("language", own)) ?? client.language,
    signal,
  };
}

/** Undefined, or what is checked. */
function optional<Value>(value: Value | undefined, check: (value: Value) => Value): Value | undefined {
  return value === undefined ? undefined : check(value);
}
