/**
 * What every call here has in common: the operation, the sandbox's demo secrets, and the signature they give.
 */
import { createHash } from "node:crypto";

export const path = "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress";
export const secrets = { clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" };

/** The signature of a body, by the formula and without our own packages: what they send is checked with it. */
export function signatureOf(body: string | Uint8Array): string {
  const { clientKey, loginSalt } = secrets;
  return createHash("sha256").update(body).update(clientKey).update(loginSalt).digest("hex");
}
