import { type CbssClient, createCbssClient } from "@cbss/client";

/**
 * The client of a page. A page cannot keep a secret, so it has none: your server signs each body and returns only the
 * signature. CBSS must allow calls from your page's origin (CORS).
 */
export function clientInPage(baseUrl: string, clientCode: string): CbssClient {
  return createCbssClient({ baseUrl, clientCode, signer: askServer });
}

/** The address has the page's own origin, so the browser sends the login's cookie. Other origins may not send JSON. */
async function askServer(body: Uint8Array<ArrayBuffer>): Promise<string> {
  const headers = { "Content-Type": "application/json" };
  const response = await fetch("/sign", { method: "POST", headers, body });
  if (!response.ok) throw new Error(`The server did not sign: ${response.status}.`);
  return response.text();
}
