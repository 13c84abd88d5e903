import { type CbssClient, createCbssClient } from "@cbss/client";
import { createSigner } from "@cbss/signature";
import { Agent, fetch as undiciFetch } from "undici";

const signer = createSigner({ clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" });

/** Node's built-in fetch uses another version of undici, which rejects the package's dispatchers and has other types. */
const fetchOfUndici = undiciFetch as unknown as typeof fetch;

/**
 * A client that trusts only certificates of your company's authority. `ca` is the authority's certificate as PEM.
 *
 * To trust the authority in the whole process, in addition to the public ones, set NODE_EXTRA_CA_CERTS to its file. That
 * needs no code. Never set `rejectUnauthorized: false`: anyone between you and CBSS can then read the password.
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
