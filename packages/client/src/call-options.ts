/**
 * The options of a single call.
 */

/**
 * Computes the signature of a body: the result of `createSigner` of `@cbss/signature`, or any function that has the secrets.
 */
export type Signer = (body: Uint8Array<ArrayBuffer>) => Promise<string> | string;

/** Headers by name. */
export type HeadersRecord = Headers | Readonly<Record<string, string>>;

/**
 * Your own headers, such as a gateway's key, or a function that returns them and is called for each call. `Content-Type`,
 * `Content-Length`, `Host` and `Accept` cannot be set.
 */
export type HeadersOption = HeadersRecord | (() => HeadersRecord | Promise<HeadersRecord>);

/** The options that may differ from call to call. */
export interface CallOptions {
  /** The signer of the customer who makes the call: a Login_Salt belongs to one customer's login. Default: the client's. */
  signer?: Signer | undefined;
  /** The language of the messages in the response. Default: the client's. */
  language?: string | undefined;
  /** Aborts the call. */
  signal?: AbortSignal | undefined;
  /** Milliseconds for this call. Default: the client's. */
  timeoutMs?: number | undefined;
  /** Headers for this call. They override the client's. */
  headers?: HeadersOption | undefined;
}
