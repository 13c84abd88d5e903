import { createCbssClient } from "@cbss/client";
import { createSandbox } from "@cbss/sandbox";
import { createSigner } from "@cbss/signature";
import { expect, test } from "@jest/globals";

test("starts changing an email address", async () => {
  const sandbox = createSandbox();
  const signer = createSigner({ clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" });
  const { fetch } = sandbox;
  const cbss = createCbssClient({ baseUrl: "https://cbss.test", clientCode: "SANDBOX", signer, fetch });

  await cbss.startEmailAddressChange({ Password: "sandbox-password", NewEmailAddress: "mei@example.com" });

  expect(sandbox.outbox).toHaveLength(1);
});
