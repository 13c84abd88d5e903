import { createSignedFetch } from "@cbss/client";
import { createSigner } from "@cbss/signature";
import type { StartEmailAddressChangeForm, StartEmailAddressChangeResponse } from "@cbss/types";
import ky from "ky";

const signer = createSigner({ clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" });

const api = ky.create({
  fetch: createSignedFetch({ signer }),
  timeout: false, // The signed fetch has a time-out. Its error says whether CBSS may have acted.
  retry: 0, // A repeated call is a new call to CBSS.
  throwHttpErrors: false, // Ky's HTTPError holds the request, including the password.
});

/** Resolves to true if CBSS accepted the call. */
export async function startEmailAddressChange(
  baseUrl: string,
  content: StartEmailAddressChangeForm,
): Promise<boolean> {
  const response = await api.post("api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress", {
    baseUrl,
    searchParams: { Language: "zh_TW" },
    json: { ClientCode: "SANDBOX", DateTime: new Date().toISOString(), Content: content },
  });
  if (!response.ok) throw new Error(`CBSS returned status ${response.status}.`);
  const { IsSuccessful } = await response.json<StartEmailAddressChangeResponse>();

  // A rejection also has status 200, and so can a page that does not come from CBSS.
  if (typeof IsSuccessful !== "boolean") throw new Error("CBSS did not return an envelope.");
  return IsSuccessful;
}
