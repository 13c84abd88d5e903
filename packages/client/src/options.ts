/**
 * What the caller says to a client and to a signed fetch.
 */
import type { HeadersOption, Signer } from "./call-options.ts";
import type { AnyCbssError } from "./errors.ts";
import type { ShownResponse } from "./response-facts.ts";

/** What `onExchange` is told of a call: enough for a log, a metric or a span, and no secret in it. */
export interface ExchangeReport {
  /** The operationId of the call, or verb and path if the call did not come from a method of the client. */
  readonly operation: string;
  /** When the call began. */
  readonly startedAt: Date;
  /** How long it took, in milliseconds. */
  readonly durationMs: number;
  /** What is known of the response, if there was one. */
  readonly response?: ShownResponse | undefined;
  /** The error that the caller gets, if the call failed. */
  readonly error?: AnyCbssError | undefined;
}

/** What a signed fetch needs. */
export interface SignedFetchOptions {
  /** Computes the signature of each body. */
  signer: Signer;
  /** What is called to send, looked up at every call: default the global `fetch`. */
  fetch?: typeof globalThis.fetch | undefined;
  /** Milliseconds for the whole exchange, the signature and the reading of the answer included: default 30,000. */
  timeoutMs?: number | undefined;
  /** The most bytes of an answer, after decompression, that are read: default 1 MiB. */
  maxResponseBytes?: number | undefined;
  /** Headers of your own: default none. Outside browsers `User-Agent` is `cbss-client/VERSION` unless you set it here. */
  headers?: HeadersOption | undefined;
  /** Called once for each call, when its outcome is known. What it returns or throws changes nothing: default none. */
  onExchange?: ((report: ExchangeReport) => unknown) | undefined;
}

/** What the openapi-fetch client needs to know. The options of {@link createCbssClient} do, so that both can share them. */
export interface CbssApiOptions extends SignedFetchOptions {
  /** Where CBSS is, such as `https://cbss.example`; without credentials, query and fragment. */
  baseUrl: string | URL;
  /** Permits `http:` to a host that is not loopback, where the password is sent in the clear: default false. */
  allowInsecureHttp?: boolean | undefined;
  /** Used by the methods only: with openapi-fetch you write it into each body. */
  clientCode?: string | undefined;
  /** Used by the methods only: with openapi-fetch you write it into each query. */
  language?: string | undefined;
  /** Used by the methods only: with openapi-fetch you write it into each body. */
  dateTime?: (() => string) | undefined;
}

/** What a client needs to know. */
export interface CbssClientOptions extends CbssApiOptions {
  /** Names you to CBSS, with the Client_Key that the signer knows. */
  clientCode: string;
  /** The language of the texts that come back: default the server's own, en_US. */
  language?: string | undefined;
  /** The time that stands in each request: default now, in UTC (inferred: the help pages show a time with an offset). */
  dateTime?: (() => string) | undefined;
}
