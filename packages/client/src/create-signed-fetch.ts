import { type Answer, unusable } from "./answer.ts";
import { checkSignedFetchOptions } from "./check-options.ts";
import { exchange } from "./exchange.ts";
import { secretNames } from "./generated/operations.ts";
import type { SignedFetchOptions } from "./options.ts";
import { requestBytes, trackedRequest } from "./tracked-request.ts";

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
    const request = input instanceof Request && init === undefined ? input : trackedRequest(input, init);
    const { method, url, signal } = request;
    const headers = Object.fromEntries(request.headers);
    const operation = `${method} ${new URL(url).pathname}`;
    const { dispatcher } = (init ?? {}) as { dispatcher?: object };
    return await exchange(
      url,
      async (ask) => {
        const body = await ask("the body", () => requestBytes(request), isBody, "bytes");
        return { method, headers, body, ...(dispatcher && { dispatcher }) };
      },
      handOut,
      { ...settings, operation, secretNames, signal },
    );
  };
}

const isBody = (given: unknown): given is Awaited<ReturnType<typeof requestBytes>> => given !== undefined;

function handOut(answer: Answer): Response {
  try {
    return new Response(answer.body, answer.response);
  } catch (error) {
    throw unusable(answer, "what a Response cannot hold", error);
  }
}
