// A consumer with `import`: a signed call from the installed client to the installed sandbox.
import { createCbssClient } from "@cbss/client";
import { createSandbox } from "@cbss/sandbox";
import { serve } from "@cbss/sandbox/node";
import { createSigner } from "@cbss/signature";

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
