import { type Answer, type Bytes, unusable } from "./answer.ts";
import { checkSignedFetchOptions } from "./check-options.ts";
import { secretsIn } from "./content.ts";
import { exchange } from "./exchange.ts";
import { secretNames } from "./generated/operations.ts";
import type { SignedFetchOptions } from "./options.ts";
import { requestBytes, trackedRequest } from "./tracked-request.ts";

/**
 * Makes a `fetch` that signs, for any generated client that accepts one. It reads the whole response before it returns it. The
 * response has an empty `url`, because the real one contains the Signature. The `fetch` throws a {@link NoResponseError}, an
 * {@link HttpStatusError} for a redirect, or an {@link UnreadableResponseError} for a response that is too large or incomplete.
 *
 * @throws A `TypeError` that names the wrong option.
 * @example
 * const api = ky.create({ fetch: createSignedFetch({ signer }) });
 */
export function createSignedFetch(options: SignedFetchOptions): typeof globalThis.fetch {
  const settings = checkSignedFetchOptions(options);
  return async (input, init) => {
    const request = input instanceof Request && init === undefined ? input : trackedRequest(input, init);
    const { method, signal } = request;
    const { origin, pathname, search } = new URL(request.url);
    const headers = Object.fromEntries(request.headers);
    const { dispatcher } = (init ?? {}) as { dispatcher?: object };
    let body: Bytes | null;
    return await exchange(
      { ...settings, operation: `${method} ${pathname}`, signal },
      {
        url: origin + pathname,
        query: search.replace("?", "&"),
        prepare: async (ask) => {
          body = await ask("the body", "bytes", () => requestBytes(request));
          return { method, headers, body, ...(dispatcher && { dispatcher }) };
        },
        secrets: () => secretsOf(body),
        read: handOut,
      },
    );
  };
}

/** The passwords in a body; undefined if they are unknown because the body is not JSON. */
function secretsOf(body: Bytes | null): string[] | undefined {
  if (body === null) return [];
  try {
    return secretsIn(JSON.parse(new TextDecoder().decode(body)), secretNames);
  } catch {
    return undefined;
  }
}

function handOut(answer: Answer): Response {
  try {
    return new Response(answer.body, answer.response);
  } catch (error) {
    throw unusable(answer, "not a valid Response", error);
  }
}
