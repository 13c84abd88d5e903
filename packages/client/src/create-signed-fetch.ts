import { checkSignedFetchOptions, type SignedFetchOptions } from "./check-signed-fetch-options.ts";
import { RememberingRequest, requestBytes } from "./request-body.ts";
import { type Outgoing, type SendOptions, sendSigned } from "./send-signed.ts";

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
    const { dispatcher } = (init ?? {}) as { dispatcher?: object };
    const extra = dispatcher && { dispatcher };
    return fetchSigned(request, { ...settings, operation, secrets: [], signal: request.signal }, extra);
  };
}

/** Sends a Request with its signature and resolves to a Response that was read whole, and can be read again. */
export async function fetchSigned(
  request: Request,
  options: SendOptions,
  extra?: Pick<Outgoing, "dispatcher">,
): Promise<Response> {
  const { method, url, headers } = request;
  const outgoing = { method, headers, body: requestBytes(request), ...extra };
  const { response, body } = await sendSigned(url, outgoing, options);
  return new Response(body, response);
}
