// Shared by the consumers here: one signed call by the installed client to the sandbox.
import { createCbssClient } from "@cbss/client";
import { createSigner } from "@cbss/signature";

const secrets = { clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" };

export function changeAddress(baseUrl, { fetch, dangerouslyAllowBrowser } = {}) {
  const signer = createSigner(secrets, { dangerouslyAllowBrowser });
  const cbss = createCbssClient({ baseUrl, clientCode: "SANDBOX", signer, fetch });
  return cbss.startEmailAddressChange({ Password: "sandbox-password", NewEmailAddress: "mei@example.com" });
}
