import { type CbssClient, createCbssClient } from "@cbss/client";
import { createSigner } from "@cbss/signature";

/** One client for the whole process. If a call has no signer, this signer throws an error and nothing is sent. */
export function clientForEverybody(baseUrl: string): CbssClient {
  const signer = () => Promise.reject(new Error("Pass the signer of the customer's login."));
  return createCbssClient({ baseUrl, clientCode: "SANDBOX", signer });
}

/** A Login_Salt belongs to one customer's login, so each call gets its own signer. */
export async function changeEmailAddress(
  cbss: CbssClient,
  loginSalt: string,
  form: { Password: string; NewEmailAddress: string },
): Promise<void> {
  const signer = createSigner({ clientKey: "sandbox-client-key", loginSalt });

  await cbss.startEmailAddressChange(form, { signer });
}
