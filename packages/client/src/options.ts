/**
 * What the caller says: to a client, to a signed fetch, and with each call.
 */

/**
 * Computes the signature of a body: made by `createSigner` of `@cbss/signature`, or any function that knows the secrets.
 */
export type Signer = (body: Uint8Array<ArrayBuffer>) => Promise<string> | string;

/** What a signed fetch needs. */
export interface SignedFetchOptions {
  /** Computes the signature of each body. */
  signer: Signer;
  /** What is called to send, looked up at every call: default the global `fetch`. */
  fetch?: typeof globalThis.fetch;
  /** Milliseconds for the whole exchange, the signature and the reading of the answer included: default 30,000. */
  timeoutMs?: number;
  /** The most bytes of an answer, after decompression, that are read: default 1 MiB. */
  maxResponseBytes?: number;
}

/** What the openapi-fetch client needs to know. The options of {@link createCbssClient} do, so that both can share them. */
export interface CbssApiOptions extends SignedFetchOptions {
  /** Where CBSS is, such as `https://cbss.example`; without credentials, query and fragment. */
  baseUrl: string | URL;
  /** Permits `http:` to a host that is not loopback, where the password is sent in the clear: default false. */
  allowInsecureHttp?: boolean;
  /** Used by the methods only: with openapi-fetch you write it into each body. */
  clientCode?: string;
  /** Used by the methods only: with openapi-fetch you write it into each query. */
  language?: string;
  /** Used by the methods only: with openapi-fetch you write it into each body. */
  dateTime?: () => string;
}

/** What a client needs to know. */
export interface CbssClientOptions extends CbssApiOptions {
  /** Names you to CBSS, with the Client_Key that the signer knows. */
  clientCode: string;
  /** The language of the texts that come back: default the server's own, en_US. */
  language?: string;
  /** The time that stands in each request: default now, in UTC (inferred: the help pages show a time with an offset). */
  dateTime?: () => string;
}

/** What may differ from call to call. */
export interface CallOptions {
  /** The signer of the customer whose call this is: a Login_Salt belongs to one customer's login. Default the client's. */
  signer?: Signer;
  /** The language of the texts that come back: default the client's. */
  language?: string;
  /** Aborts the call. */
  signal?: AbortSignal;
  /** Milliseconds for this call: default the client's. */
  timeoutMs?: number;
}
