import { createHash } from "node:crypto";
import type { Call } from "../client/callers.ts";

/** Makes a call for the customer with this Login_Salt. Throws if the sandbox does not accept it. */
export function sandboxCall(baseUrl: string, loginSalt: string): Call {
  const body = JSON.stringify({
    ClientCode: "SANDBOX",
    DateTime: "2024-11-18T03:26:29.298Z",
    Content: { Identity: null, Password: "sandbox-password", NewEmailAddress: "mei@example.com" },
  });
  const signature = createHash("sha256").update(`${body}sandbox-client-key${loginSalt}`).digest("hex");
  const url = `${baseUrl}/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress?Signature=${signature}`;
  return async () => {
    const response = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
    });
    const { IsSuccessful } = (await response.json()) as { IsSuccessful?: boolean };
    if (!IsSuccessful) throw new Error(`The sandbox returned status ${response.status} without success.`);
  };
}
