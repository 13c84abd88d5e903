// A consumer whose worker thread makes the calls. The worker sends a rejection to this thread with its toJSON().
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { createCbssClient } from "@cbss/client";
import { createSandbox } from "@cbss/sandbox";
import { createSigner } from "@cbss/signature";

if (isMainThread) {
  new Worker(new URL(import.meta.url)).once("message", (error) => console.log(JSON.stringify(error)));
} else {
  const signer = createSigner({ clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" });
  const { fetch } = createSandbox();
  const cbss = createCbssClient({ baseUrl: "https://cbss.test", clientCode: "SANDBOX", signer, fetch });
  const form = { Password: "a-wrong-password", NewEmailAddress: "mei@example.com" };
  await cbss.startEmailAddressChange(form).catch((error) => parentPort.postMessage(error.toJSON()));
}
