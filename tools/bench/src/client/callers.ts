/**
 * The callers: our client, and the baseline that a careful developer writes by hand in ten minutes.
 */
import { createCbssClient, type RejectedError } from "@cbss/client";
import { createSigner } from "@cbss/signature";
import { path, secrets, signatureOf } from "../harness/demo-call.ts";
import { envelope, form, headers } from "./call.ts";
import { signByHand } from "./sign-by-hand.ts";

/** Makes one call and resolves to the parsed response. */
export type Call = () => Promise<unknown>;

/** Makes a caller over a network, at a base URL. */
export type Caller = (fetch: typeof globalThis.fetch, baseUrl: string) => Call;

export const OURS = "@cbss/client";
export const OURS_REJECTED = "@cbss/client, rejected call";
export const BASELINE = "hand-written baseline";
export const FETCH = "fetch, signed by hand";

export const byHand: Caller = (fetch, baseUrl) => async () => {
  const body = JSON.stringify(envelope());
  const url = `${baseUrl}${path}?Signature=${await signByHand(body)}`;
  const response = await fetch(new Request(url, { method: "POST", headers, body }));
  return response.json();
};

/** The limit of a client that calls `fetch`: no Request, a synchronous hash, and no check of the response. */
export const byFetch: Caller = (fetch, baseUrl) => async () => {
  const body = JSON.stringify(envelope());
  const url = `${baseUrl}${path}?Signature=${signatureOf(body)}`;
  return (await fetch(url, { method: "POST", headers, body })).json();
};

export const ours: Caller = (fetch, baseUrl) => {
  const signer = createSigner(secrets);
  const cbss = createCbssClient({ baseUrl, clientCode: "SANDBOX", signer, fetch });
  return () => cbss.startEmailAddressChange(form);
};

/** Uses a network that rejects every call. Resolves to the envelope of the error, which a program must catch. */
export const oursRejected: Caller = (fetch, baseUrl) => {
  const call = ours(fetch, baseUrl);
  return () => call().catch((error: RejectedError) => error.envelope);
};
