/**
 * The methods, one for each operation that has the envelope: they post directly, without openapi-fetch.
 */
import { checkBaseUrl, checkFunction, checkPositive, checkText } from "./check-arguments.ts";
import { checkSignedFetchOptions, type SignedFetchOptions } from "./check-signed-fetch-options.ts";
import { operations } from "./generated/operations.ts";
import type { AcceptedEnvelope, ContentOf, OperationId } from "./operation-types.ts";
import { type Post, postDirectly } from "./post-directly.ts";
import { readEnvelope } from "./read-envelope.ts";
import type { Signer } from "./send-signed.ts";

/** What a client needs to know. */
export interface CbssClientOptions extends SignedFetchOptions {
  /** Where CBSS is, such as `https://cbss.example`; without credentials, query and fragment. */
  baseUrl: string | URL;
  /** Names you to CBSS, with the Client_Key that the signer knows. */
  clientCode: string;
  /** The language of the texts that come back: default the server's own, en_US. */
  language?: string;
  /** The time that stands in each request: default now, in UTC (inferred: the help pages show a time with an offset). */
  dateTime?: () => string;
  /** Permits `http:` to a host that is not loopback, where the password is sent in the clear: default false. */
  allowInsecureHttp?: boolean;
}

/** What may differ from call to call. */
export interface CallOptions {
  /** The signer of the customer whose call this is: a Login_Salt belongs to one customer's login. */
  signer?: Signer;
  /** The language of the texts that come back. */
  language?: string;
  /** Aborts the call. */
  signal?: AbortSignal;
  /** Milliseconds for this call. */
  timeoutMs?: number;
}

/** The methods, one for each operation of the document that has the envelope. */
export type CbssMethods = {
  [Id in OperationId]: (content: ContentOf<Id>, options?: CallOptions) => Promise<AcceptedEnvelope<Id>>;
};

/**
 * Makes the methods alone, for a page that counts its bytes: a client without `api`, and so without openapi-fetch.
 *
 * @example
 * const cbss = createCbssMethods({ baseUrl: "https://cbss.example", clientCode: "SANDBOX", signer });
 */
export function createCbssMethods(options: CbssClientOptions): CbssMethods {
  return methodsOver(postDirectly, options);
}

/** The methods over one way or another of posting. Throws a `TypeError` that names the argument which is wrong. */
export function methodsOver(post: Post, options: CbssClientOptions): CbssMethods {
  const settings = checkSignedFetchOptions(options);
  const baseUrl = checkBaseUrl(options.baseUrl, options.allowInsecureHttp);
  const clientCode = checkText("clientCode", options.clientCode);
  const clientLanguage = options.language === undefined ? undefined : checkText("language", options.language);
  const dateTime = checkFunction("dateTime", options.dateTime ?? (() => new Date().toISOString()));

  async function call<Id extends OperationId>(
    operation: Id,
    content: ContentOf<Id>,
    {
      signer = settings.signer,
      language = clientLanguage,
      signal,
      timeoutMs = settings.timeoutMs,
    }: CallOptions = {},
  ): Promise<AcceptedEnvelope<Id>> {
    const { path, requiredText, secret, defaults } = operations[operation];
    const Content: Record<string, unknown> = { ...defaults, ...content };
    for (const name of requiredText) checkText(name, Content[name]);
    checkFunction("signer", signer);
    checkPositive("timeoutMs", timeoutMs);

    const secrets = secret.map((name) => String(Content[name]));
    if (language !== undefined) checkText("language", language);
    const envelope = { ClientCode: clientCode, DateTime: dateTime(), Content };
    const sendOptions = { ...settings, signer, timeoutMs, operation, secrets, signal };
    return readEnvelope<Id>(await post({ baseUrl, path, language, envelope }, sendOptions), sendOptions);
  }

  const methods = Object.keys(operations).map((id) => [id, call.bind(undefined, id as OperationId)]);
  return Object.fromEntries(methods);
}
