import { type CbssClient, createCbssClient } from "@cbss/client";
import { createSigner } from "@cbss/signature";
import { EnvHttpProxyAgent, ProxyAgent, fetch as undiciFetch } from "undici";

const signer = createSigner({ clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" });

/** Node's built-in fetch uses another version of undici, which rejects the package's dispatchers and has other types. */
const fetchOfUndici = undiciFetch as unknown as typeof fetch;

/**
 * A client that calls through an HTTP proxy, such as `http://user:password@proxy.example:3128`. Without `proxy`, it uses
 * the proxy in HTTPS_PROXY, except for the hosts in NO_PROXY. On Node.js 24, NODE_USE_ENV_PROXY=1 does that without code.
 *
 * Call CBSS over `https:`. The proxy then sees only the hostname: TLS encrypts the Signature and the password. If the
 * proxy decrypts TLS, pass the certificate of your company as `ca`.
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
