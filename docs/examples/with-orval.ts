import { createSignedFetch } from "@cbss/client";
import { createSigner } from "@cbss/signature";
import * as api from "./generated/orval.ts"; // Made by orval with orval.config.ts.

const signer = createSigner({ clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" });
const signedFetch = createSignedFetch({ signer });

/** Resolves to whether CBSS has accepted. */
export async function startEmailAddressChange(
  baseUrl: string,
  content: api.StartEmailAddressChangeForm,
): Promise<boolean> {
  const { status, data } = await api.startEmailAddressChange(
    { ClientCode: "SANDBOX", DateTime: new Date().toISOString(), Content: content },
    { Language: "zh_TW" },
    {},
    // What orval generates calls a path; the host is known only now.
    (path, init) => signedFetch(new URL(String(path), baseUrl), init),
  );
  if (status !== 200) throw new Error(`CBSS answered ${status}.`);

  // A rejection has status 200 too, and so may a page that is no answer of CBSS at all.
  if (typeof data?.IsSuccessful !== "boolean") throw new Error("CBSS did not answer with an envelope.");
  return data.IsSuccessful;
}
