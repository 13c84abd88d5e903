import { createCbssClient, RejectedError } from "@cbss/client";
import { createSigner } from "@cbss/signature";

const signer = createSigner({ clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" });
const cbss = createCbssClient({ baseUrl: "http://127.0.0.1:4010", clientCode: "SANDBOX", signer });

try {
  await cbss.startEmailAddressChange({ Password: "sandbox-password", NewEmailAddress: "mei@example.com" });
  console.log("A one-time password is on its way to mei@example.com. Nothing is changed yet.");
} catch (error) {
  if (!(error instanceof RejectedError)) throw error;
  console.log("CBSS rejected the call:", error.envelope.Messages);
}
