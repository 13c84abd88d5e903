import { createHash } from "node:crypto";
import type { Call } from "../client/callers.ts";

/** A call that the sandbox accepts, of the customer who has this Login_Salt; throws where it is not accepted. */
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
    if (!IsSuccessful) throw new Error(`The sandbox answered ${response.status} without success.`);
  };
}
