import { type CbssClient, createCbssClient } from "@cbss/client";
import { createSigner } from "@cbss/signature";

const signer = createSigner({ clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" });

/** A client behind an API gateway that requires a key. */
export function clientWithKey(baseUrl: string, key: string): CbssClient {
  return createCbssClient({ baseUrl, clientCode: "SANDBOX", signer, headers: { "X-Api-Key": key } });
}

/** A client behind a gateway whose tokens expire. The client runs the function for each call, so let it cache the token. */
export function clientWithToken(baseUrl: string, currentToken: () => Promise<string>): CbssClient {
  const headers = async () => ({ Authorization: `Bearer ${await currentToken()}` });
  return createCbssClient({ baseUrl, clientCode: "SANDBOX", signer, headers });
}
