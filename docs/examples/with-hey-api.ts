import { createSignedFetch } from "@cbss/client";
import { createSigner } from "@cbss/signature";
import { createClient } from "./generated/hey-api/client/index.ts"; // Made by openapi-ts with openapi-ts.config.ts.
import * as api from "./generated/hey-api/index.ts";

const signer = createSigner({ clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" });
const signedFetch = createSignedFetch({ signer });

/** Resolves to whether CBSS has accepted. */
export async function startEmailAddressChange(
  baseUrl: string,
  content: api.StartEmailAddressChangeForm,
): Promise<boolean> {
  const { data } = await api.startEmailAddressChange({
    client: createClient({ baseUrl, fetch: signedFetch }),
    query: { Language: "zh_TW" },
    body: { ClientCode: "SANDBOX", DateTime: new Date().toISOString(), Content: content },
    throwOnError: true,
  });

  // A rejection has status 200 too, and so may a page that is no answer of CBSS at all.
  if (typeof data?.IsSuccessful !== "boolean") throw new Error("CBSS did not answer with an envelope.");
  return data.IsSuccessful;
}
