import { type CbssClient, createCbssClient } from "@cbss/client";
import { createSigner } from "@cbss/signature";

/** One client for the whole process. A call without a login of its own is refused by this signer, and nothing is sent. */
export function clientForEverybody(baseUrl: string): CbssClient {
  const signer = () => Promise.reject(new Error("Pass the signer of the customer's login."));
  return createCbssClient({ baseUrl, clientCode: "SANDBOX", signer });
}

/** A Login_Salt belongs to one customer's login, so its signer goes with the call. */
export async function changeEmailAddress(
  cbss: CbssClient,
  loginSalt: string,
  form: { Password: string; NewEmailAddress: string },
): Promise<void> {
  const signer = createSigner({ clientKey: "sandbox-client-key", loginSalt });

  await cbss.startEmailAddressChange(form, { signer });
}
