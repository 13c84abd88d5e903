import { type CbssClient, createCbssClient } from "@cbss/client";
import { createSigner } from "@cbss/signature";
import { EnvHttpProxyAgent, ProxyAgent, fetch as undiciFetch } from "undici";

const signer = createSigner({ clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" });

/** Node's built-in fetch has another undici version, which refuses the package's dispatchers and has other types. */
const fetchOfUndici = undiciFetch as unknown as typeof fetch;

/**
 * A client behind an HTTP proxy: the given one, such as `http://user:password@proxy.example:3128`, or else the one that
 * HTTPS_PROXY names, except for the hosts that NO_PROXY names.
 *
 * Call CBSS with `https:`. The proxy then sees only the name of the host: the Signature and the password are in
 * the tunnel. Node 24 does the same without code by NODE_USE_ENV_PROXY=1. A proxy that reads TLS needs the certificate of your company, which is `ca`.
 */
export function clientBehindProxy(
  baseUrl: string,
  { proxy, ca }: { proxy?: string; ca?: string } = {},
): CbssClient {
  const tls = ca === undefined ? {} : { connect: { ca }, requestTls: { ca } };
  const dispatcher =
    proxy === undefined ? new EnvHttpProxyAgent(tls) : new ProxyAgent({ uri: proxy, ...tls });
  return createCbssClient({
    baseUrl,
    clientCode: "SANDBOX",
    signer,
    fetch: (url, init) => fetchOfUndici(url, { ...init, dispatcher } as RequestInit),
  });
}
