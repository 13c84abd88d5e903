import type { paths } from "@cbss/types";
import createClient, { type Client } from "openapi-fetch";
import { checkBaseUrl } from "./check-arguments.ts";
import { createSignedFetch } from "./create-signed-fetch.ts";
import type { CbssApiOptions } from "./options.ts";
import { makeTrackedRequest } from "./tracked-request.ts";

/**
 * Makes the openapi-fetch client over the signed fetch, typed by the document. It does not decide what a response means, so check
 * `response.ok` and `IsSuccessful`. Its calls throw what those of {@link createSignedFetch} throw.
 *
 * @throws A `TypeError` that names the wrong option.
 * @example
 * const api = createCbssApi({ baseUrl: "https://cbss.example", signer });
 * const { data, error } = await api.POST("/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress", {
 *   body: { ClientCode: "SANDBOX", DateTime: new Date().toISOString(), Content: { Password, NewEmailAddress } },
 * });
 */
export function createCbssApi(options: CbssApiOptions): Client<paths> {
  return createClient<paths>({
    fetch: createSignedFetch(options),
    baseUrl: checkBaseUrl(options.baseUrl, options.allowInsecureHttp),
    Request: makeTrackedRequest(),
    headers: { Accept: "application/json" },
  });
}
