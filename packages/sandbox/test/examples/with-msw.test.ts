import { createCbssClient } from "@cbss/client";
import { createSigner } from "@cbss/signature";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createSandbox } from "../../src/index.ts";
import { sandboxHandlers } from "../../src/msw.ts";

const sandbox = createSandbox({ testSeed: 1 });
const server = setupServer(...sandboxHandlers(sandbox, "https://cbss.test"));

beforeAll(() => server.listen());
afterEach(() => sandbox.reset());
afterAll(() => server.close());

test("code that calls the network directly reaches the sandbox", async () => {
  const cbss = createCbssClient({
    baseUrl: "https://cbss.test",
    clientCode: "SANDBOX",
    signer: createSigner({ clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" }),
  });

  await cbss.startMobilePhoneNumberChange({
    Password: "sandbox-password",
    NewMobilePhoneNumber: "+447700900123",
  });

  expect(sandbox.outbox).toMatchObject([{ to: "+447700900123", oneTimePassword: "262067" }]);
});
