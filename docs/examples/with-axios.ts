import { createSignedFetch } from "@cbss/client";
import { createSigner } from "@cbss/signature";
import type { StartEmailAddressChangeForm, StartEmailAddressChangeResponse } from "@cbss/types";
import axios from "axios";

const signer = createSigner({ clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" });

const api = axios.create({
  adapter: "fetch", // Without it, axios uses node:http or XMLHttpRequest, and signs nothing.
  env: { fetch: createSignedFetch({ signer }) },
});

// An AxiosError holds the request, including the password. Its cause is the error of the signed fetch.
api.interceptors.response.use(null, ({ cause, message }) => Promise.reject(cause ?? new Error(message)));

/** Resolves to true if CBSS accepted the call. */
export async function startEmailAddressChange(
  baseUrl: string,
  content: StartEmailAddressChangeForm,
): Promise<boolean> {
  const { data } = await api.post<StartEmailAddressChangeResponse>(
    "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress",
    { ClientCode: "SANDBOX", DateTime: new Date().toISOString(), Content: content },
    { baseURL: baseUrl, params: { Language: "zh_TW" } },
  );

  // A rejection also has status 200, and so can a page that does not come from CBSS.
  if (typeof data?.IsSuccessful !== "boolean") throw new Error("CBSS did not return an envelope.");
  return data.IsSuccessful;
}
