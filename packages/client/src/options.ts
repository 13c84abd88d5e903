/**
 * The options of a client and of a signed fetch.
 */
import type { HeadersOption, Signer } from "./call-options.ts";
import type { AnyCbssError } from "./errors.ts";
import type { ShownResponse } from "./response-facts.ts";

/** The argument of `onExchange`: enough for a log, a metric or a span, without any secret. */
export interface ExchangeReport {
  /** The operationId of the call, or verb and path if the call did not come from a method of the client. */
  readonly operation: string;
  /** When the call started. */
  readonly startedAt: Date;
  /** How long it took, in milliseconds. */
  readonly durationMs: number;
  /** The response, if there was one. */
  readonly response?: ShownResponse | undefined;
  /** The error that the call throws, if it failed. */
  readonly error?: AnyCbssError | undefined;
}

/** The options of a signed fetch. */
export interface SignedFetchOptions {
  /** Signs each body. */
  signer: Signer;
  /** The `fetch` that sends each call. Default: the global `fetch`, looked up for every call. */
  fetch?: typeof globalThis.fetch | undefined;
  /** Milliseconds for the whole call, including the signature and the response body. Default: 30,000. */
  timeoutMs?: number | undefined;
  /** The maximum size of a response in bytes, after decompression. Default: 1 MiB. */
  maxResponseBytes?: number | undefined;
  /** Your own headers. Outside browsers, `User-Agent` is `cbss-client/VERSION` unless you set it here. Default: none. */
  headers?: HeadersOption | undefined;
  /** Called once for each call, when the outcome is known. Its return value and its errors are ignored. Default: none. */
  onExchange?: ((report: ExchangeReport) => unknown) | undefined;
}

/** The options of the openapi-fetch client. It accepts those of {@link createCbssClient}, so that both can share them. */
export interface CbssApiOptions extends SignedFetchOptions {
  /** The URL of CBSS, such as `https://cbss.example`, without credentials, query or fragment. */
  baseUrl: string | URL;
  /** Allows `http:` to a host that is not loopback. The password is then sent in clear text. Default: false. */
  allowInsecureHttp?: boolean | undefined;
  /** Only the methods use it. With openapi-fetch, add it to each body. */
  clientCode?: string | undefined;
  /** Only the methods use it. With openapi-fetch, add it to each query. */
  language?: string | undefined;
  /** Only the methods use it. With openapi-fetch, add it to each body. */
  dateTime?: (() => string) | undefined;
}

/** The options of a client. */
export interface CbssClientOptions extends CbssApiOptions {
  /** Identifies you to CBSS, together with the signer's Client_Key. */
  clientCode: string;
  /** The language of the messages in the response. Default: the server's own, en_US. */
  language?: string | undefined;
  /** Returns the time for each request. Default: now, in UTC (inferred: the help pages show a time with an offset). */
  dateTime?: (() => string) | undefined;
}
