import { checkSignedFetchOptions } from "./check-options.ts";
import { exchange } from "./exchange.ts";
import type { SignedFetchOptions } from "./options.ts";
import { requestBytes, TrackedRequest } from "./tracked-request.ts";

/**
 * A `fetch` that signs: for any generated client that takes one. The answer is read whole before it is handed out, with an empty
 * `url`, since the real one has the Signature in it. What it returns throws a {@link NoResponseError}, an {@link HttpStatusError}
 * for a redirect, or an {@link UnreadableResponseError} for an answer that is too large or breaks off.
 *
 * @throws A `TypeError` that names the wrong option.
 * @example
 * const api = ky.create({ fetch: createSignedFetch({ signer }) });
 */
export function createSignedFetch(options: SignedFetchOptions): typeof globalThis.fetch {
  const settings = checkSignedFetchOptions(options);
  return async (input, init) => {
    const request = input instanceof Request && init === undefined ? input : new TrackedRequest(input, init);
    const { method, url, headers, signal } = request;
    const operation = `${method} ${new URL(url).pathname}`;
    const { dispatcher } = (init ?? {}) as { dispatcher?: object };
    const { response, body } = await exchange(
      url,
      { method, headers, body: requestBytes(request), ...(dispatcher && { dispatcher }) },
      { ...settings, operation, secrets: [], signal },
    );
    return new Response(body, response);
  };
}
