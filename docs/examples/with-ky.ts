import { createSignedFetch } from "@cbss/client";
import { createSigner } from "@cbss/signature";
import type { StartEmailAddressChangeForm, StartEmailAddressChangeResponse } from "@cbss/types";
import ky from "ky";

const signer = createSigner({ clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" });

const api = ky.create({
  fetch: createSignedFetch({ signer }),
  timeout: false, // The signed fetch has its own, whose error says whether CBSS may have acted.
  retry: 0, // A repeated call is a new call to CBSS.
  throwHttpErrors: false, // Ky's HTTPError holds the request, and with it the password.
});

/** Resolves to whether CBSS has accepted. */
export async function startEmailAddressChange(
  baseUrl: string,
  content: StartEmailAddressChangeForm,
): Promise<boolean> {
  const response = await api.post("api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress", {
    baseUrl,
    searchParams: { Language: "zh_TW" },
    json: { ClientCode: "SANDBOX", DateTime: new Date().toISOString(), Content: content },
  });
  if (!response.ok) throw new Error(`CBSS answered ${response.status}.`);
  const { IsSuccessful } = await response.json<StartEmailAddressChangeResponse>();

  // A rejection has status 200 too, and so may a page that is no answer of CBSS at all.
  if (typeof IsSuccessful !== "boolean") throw new Error("CBSS did not answer with an envelope.");
  return IsSuccessful;
}
