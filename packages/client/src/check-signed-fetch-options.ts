import { checkFunction, checkPositive } from "./check-arguments.ts";
import type { Signer } from "./send-signed.ts";

/** What a signed fetch needs. */
export interface SignedFetchOptions {
  /** Computes the signature of each body. */
  signer: Signer;
  /** What is called to send, looked up at every call: default the global `fetch`. */
  fetch?: typeof globalThis.fetch;
  /** Milliseconds for the whole exchange, the signature and the reading of the answer included: default 30,000. */
  timeoutMs?: number;
  /** The most bytes of an answer, after decompression, that are read: default 1 MiB. */
  maxResponseBytes?: number;
}

/** The options with their defaults. Throws a `TypeError` that names the argument which is wrong. */
export function checkSignedFetchOptions(options: SignedFetchOptions): {
  signer: Signer;
  fetch: typeof globalThis.fetch | undefined;
  timeoutMs: number;
  maxResponseBytes: number;
} {
  return {
    signer: checkFunction("signer", options?.signer),
    fetch: options.fetch && checkFunction("fetch", options.fetch),
    timeoutMs: checkPositive("timeoutMs", options.timeoutMs ?? 30_000),
    maxResponseBytes: checkPositive("maxResponseBytes", options.maxResponseBytes ?? 2 ** 20),
  };
}
