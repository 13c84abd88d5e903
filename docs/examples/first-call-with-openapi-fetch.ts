import { createCbssApi } from "@cbss/client";
import { createSigner } from "@cbss/signature";

const signer = createSigner({ clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" });
const api = createCbssApi({ baseUrl: "http://127.0.0.1:4010", signer });

const Content = { Password: "sandbox-password", NewEmailAddress: "mei@example.com" };
const { data, error } = await api.POST("/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress", {
  body: { ClientCode: "SANDBOX", DateTime: new Date().toISOString(), Content },
});
if (data?.IsSuccessful) console.log("A one-time password is on its way to mei@example.com.");
else console.log("CBSS rejected the call:", data?.Messages ?? error);
