/**
 * The common parts of all calls: the operation, the sandbox's demo secrets, and the signature with them.
 */
import { createHash } from "node:crypto";

export const path = "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress";
export const secrets = { clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" };

/** The signature of a body, by the formula and without our packages. It is used to check what they send. */
export function signatureOf(body: string | Uint8Array): string {
  const { clientKey, loginSalt } = secrets;
  return createHash("sha256").update(body).update(clientKey).update(loginSalt).digest("hex");
}
