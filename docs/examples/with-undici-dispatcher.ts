import { type CbssClient, createCbssClient, createSignedFetch } from "@cbss/client";
import { createSigner } from "@cbss/signature";
import { type Dispatcher, fetch as undiciFetch } from "undici";

const signer = createSigner({ clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" });

/** Node's built-in fetch has another undici version, which refuses the package's dispatchers and has other types. */
const fetchOfUndici = undiciFetch as unknown as typeof fetch;

/** A client whose calls go through a `ProxyAgent`, or through an `Agent` with your company's certificate. */
export function clientThrough(dispatcher: Dispatcher, baseUrl: string): CbssClient {
  return createCbssClient({
    baseUrl,
    clientCode: "SANDBOX",
    signer,
    fetch: (url, init) => fetchOfUndici(url, { ...init, dispatcher } as RequestInit),
  });
}

const signedFetch = createSignedFetch({ signer, fetch: fetchOfUndici });

/** The same for one call: a signed fetch passes the dispatcher to the underlying fetch. */
export function postThrough(dispatcher: Dispatcher, url: string, body: string): Promise<Response> {
  const headers = { "Content-Type": "application/json" };
  return signedFetch(url, { method: "POST", headers, body, dispatcher } as RequestInit);
}
