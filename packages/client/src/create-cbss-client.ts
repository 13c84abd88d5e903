/**
 * The client: the methods, and beside them openapi-fetch over the same signed fetch.
 */
import type { paths } from "@cbss/types";
import createClient, { type Client } from "openapi-fetch";
import { checkBaseUrl } from "./check-arguments.ts";
import { type CbssClientOptions, type CbssMethods, methodsOver } from "./create-methods.ts";
import { createSignedFetch, fetchSigned } from "./create-signed-fetch.ts";
import { Accept, type Post, postDirectly } from "./post-directly.ts";
import { RememberingRequest } from "./request-body.ts";

/** A method for each operation, and `api` for everything else. */
export interface CbssClient extends CbssMethods {
  /**
   * The openapi-fetch client over the same signed fetch, typed by the document: it decides nothing about the answer,
   * so look at `response.ok` and at `IsSuccessful`.
   */
  readonly api: Client<paths>;
}

/**
 * Makes a client. Throws a `TypeError` that names the argument which is wrong.
 *
 * @example
 * const cbss = createCbssClient({ baseUrl: "https://cbss.example", clientCode: "SANDBOX", signer });
 * await cbss.startEmailAddressChange({ Password, NewEmailAddress });
 */
export function createCbssClient(options: CbssClientOptions): CbssClient {
  const fetch = createSignedFetch(options);
  const api = createClient<paths>({
    baseUrl: checkBaseUrl(options.baseUrl, options.allowInsecureHttp),
    fetch,
    Request: RememberingRequest,
    headers: { Accept },
  });
  return { ...methodsOver(postOver(api), options), api };
}

/** Without a middleware openapi-fetch has nothing to add to a method, and its Request and Response would be half of it. */
function postOver(api: Client<paths>): Post {
  let hasMiddleware = false;
  const { use } = api;
  api.use = (...middleware) => {
    hasMiddleware = true;
    use(...middleware);
  };
  return async (call, options) => {
    if (!hasMiddleware) return postDirectly(call, options);
    const { response, data, error } = await api.POST(call.path, {
      params: { query: call.language === undefined ? {} : { Language: call.language } },
      body: call.envelope as never,
      parseAs: "arrayBuffer",
      fetch: (request) => fetchSigned(request, options),
    });
    return { response, body: data ? new Uint8Array(data) : error };
  };
}
