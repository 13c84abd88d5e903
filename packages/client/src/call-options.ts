/**
 * What the caller says with each call.
 */

/**
 * Computes the signature of a body: made by `createSigner` of `@cbss/signature`, or any function that knows the secrets.
 */
export type Signer = (body: Uint8Array<ArrayBuffer>) => Promise<string> | string;

/** Headers by name. */
export type HeadersRecord = Headers | Readonly<Record<string, string>>;

/**
 * Headers of your own, such as a gateway's key, or a function that is asked for them at each call. `Content-Type`,
 * `Content-Length`, `Host` and `Accept` cannot be set.
 */
export type HeadersOption = HeadersRecord | (() => HeadersRecord | Promise<HeadersRecord>);

/** What may differ from call to call. */
export interface CallOptions {
  /** The signer of the customer whose call this is: a Login_Salt belongs to one customer's login. Default the client's. */
  signer?: Signer | undefined;
  /** The language of the texts that come back: default the client's. */
  language?: string | undefined;
  /** Aborts the call. */
  signal?: AbortSignal | undefined;
  /** Milliseconds for this call: default the client's. */
  timeoutMs?: number | undefined;
  /** Headers for this call, over the client's. */
  headers?: HeadersOption | undefined;
}
