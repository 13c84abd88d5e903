import { createCbssClient } from "@cbss/client";
import { createSigner } from "@cbss/signature";
import { expect } from "vitest";
import { test } from "../../src/vitest.ts";

const signer = createSigner({ clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" });
const change = { Password: "sandbox-password", NewEmailAddress: "mei@example.com" };

test("a new address gets a one-time password", async ({ sandbox, sandboxUrl }) => {
  const cbss = createCbssClient({ baseUrl: sandboxUrl, clientCode: "SANDBOX", signer });

  await cbss.startEmailAddressChange(change);

  expect(sandbox.outbox).toMatchObject([{ to: "mei@example.com", oneTimePassword: expect.any(String) }]);
});

test("an outage is an error that may have been applied", async ({ sandbox }) => {
  const cbss = createCbssClient({
    baseUrl: "https://cbss.test",
    clientCode: "SANDBOX",
    signer,
    fetch: sandbox.fetch,
  });
  sandbox.setFault("dropped", 1);

  await expect(cbss.startEmailAddressChange(change)).rejects.toMatchObject({ mayHaveBeenApplied: true });
  await cbss.startEmailAddressChange(change);
});
