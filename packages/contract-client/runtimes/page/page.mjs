// The functions of the page that the test calls: a signed call by a method, and one by a signed fetch.
import { attempt, createCbssClient, createSignedFetch } from "@cbss/client";
import { createSigner } from "@cbss/signature";

const secrets = { clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" };
const signer = createSigner(secrets, { dangerouslyAllowBrowser: true });

globalThis.callWith = (baseUrl, Password) => {
  const cbss = createCbssClient({ baseUrl, clientCode: "SANDBOX", language: "zh_TW", signer });
  return attempt(cbss.startEmailAddressChange({ Password, NewEmailAddress: "mei@example.com" }));
};

const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x00, 0xff, 0x7d]);
const form = new FormData();
form.set("Content[Password]", "é密🔑");
const bodies = {
  bytes,
  "a Blob": new Blob([bytes]),
  "a form": new URLSearchParams({ a: "é +" }),
  "a form with boundaries": form,
  "text with a byte-order mark": "\ufeff{}",
};

globalThis.fetchWith = async (url, name) => {
  const response = await createSignedFetch({ signer })(url, { method: "POST", body: bodies[name] });
  return response.status;
};
