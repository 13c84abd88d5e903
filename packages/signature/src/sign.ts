import { checkBody } from "./check-body.ts";
import { checkSecrets, type Secrets } from "./check-secrets.ts";
import { sha256 } from "./sha256.ts";

/**
 * Signs a body: the lower-case hex SHA-256 of the body, the Client_Key and the Login_Salt, in this order, as UTF-8.
 *
 * @example
 * const signature = await sign(body, { clientKey, loginSalt });
 */
export async function sign(body: Uint8Array | string, secrets: Secrets): Promise<string> {
  return sha256(checkBody(body), ...checkSecrets(secrets));
}
