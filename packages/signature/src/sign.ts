import { checkBody, checkSecrets, type Secrets } from "./check-arguments.ts";
import { sha256 } from "./sha256.ts";

/**
 * Signs a body: the lower-case hex SHA-256 of the body, the Client_Key and the Login_Salt, in this order, as UTF-8.
 *
 * @throws {TypeError} (rejects) for a body that is neither bytes nor text that UTF-8 can encode, and for a secret that
 * CBSS cannot have issued. The message quotes neither.
 *
 * @example
 * const signature = await sign(body, { clientKey, loginSalt });
 */
export async function sign(body: Uint8Array | string, secrets: Secrets): Promise<string> {
  return sha256(checkBody(body), ...checkSecrets(secrets));
}
