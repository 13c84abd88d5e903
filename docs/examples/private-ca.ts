import { type CbssClient, createCbssClient } from "@cbss/client";
import { createSigner } from "@cbss/signature";
import { Agent, fetch as undiciFetch } from "undici";

const signer = createSigner({ clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" });

/** Node's built-in fetch has another undici version, which refuses the package's dispatchers and has other types. */
const fetchOfUndici = undiciFetch as unknown as typeof fetch;

/**
 * A client that trusts the certificates of your company's authority, and no others. `ca` is its certificate as PEM.
 *
 * To trust it in the whole process, besides the public authorities, set NODE_EXTRA_CA_CERTS to the file: that needs no
 * code. Never set `rejectUnauthorized: false`: anyone on the network can then read the customer's password.
 */
export function clientTrusting(ca: string, baseUrl: string): CbssClient {
  const dispatcher = new Agent({ connect: { ca } });
  return createCbssClient({
    baseUrl,
    clientCode: "SANDBOX",
    signer,
    fetch: (url, init) => fetchOfUndici(url, { ...init, dispatcher } as RequestInit),
  });
}
