import { checkFunction, checkPositive } from "./check-arguments.ts";
import { RememberingRequest } from "./request-body.ts";
import { type Signer, sendSigned } from "./send-signed.ts";

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

/**
 * A `fetch` that signs: for any generated client that takes one. The answer is read whole before it is handed out.
 * Throws a `TypeError` for a wrong argument; what it returns throws a {@link NoResponseError}, an {@link HttpStatusError}
 * for a redirect, or an {@link UnreadableResponseError} for an answer that is too large or breaks off.
 *
 * @example
 * const api = ky.create({ fetch: createSignedFetch({ signer }) });
 */
export function createSignedFetch(options: SignedFetchOptions): typeof globalThis.fetch {
  const settings = checkSignedFetchOptions(options);
  return async (input, init) => {
    const request =
      input instanceof Request && init === undefined ? input : new RememberingRequest(input, init);
    const operation = `${request.method} ${new URL(request.url).pathname}`;
    const { dispatcher } = (init ?? {}) as { dispatcher?: unknown };
    return sendSigned(request, { ...settings, operation, secrets: [], dispatcher, signal: request.signal });
  };
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
