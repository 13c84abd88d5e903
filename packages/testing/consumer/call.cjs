// Loads the packages with `require()`, and makes a call to a sandbox.
const { createCbssClient } = require("@cbss/client");
const { createSandbox } = require("@cbss/sandbox");
const { serve } = require("@cbss/sandbox/node");
const { createSigner } = require("@cbss/signature");

async function main() {
  const sandbox = createSandbox();
  const server = await serve(sandbox, { port: 0 });
  const signer = createSigner({ clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" });
  const cbss = createCbssClient({ baseUrl: server.url, clientCode: "SANDBOX", signer });

  const envelope = await cbss.startEmailAddressChange({
    Password: "sandbox-password",
    NewEmailAddress: "mei@example.com",
  });
  await server.close();

  console.log(JSON.stringify({ accepted: envelope.IsSuccessful, delivered: sandbox.outbox.length }));
}

main();
