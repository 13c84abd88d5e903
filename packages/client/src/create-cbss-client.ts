/**
 * The client: one method for each operation that has the envelope, over one signed fetch.
 */
import type { paths } from "@cbss/types";
import createClient, { type Client } from "openapi-fetch";
import { checkBaseUrl, checkFunction, checkPositive, checkText } from "./check-arguments.ts";
import {
  checkSignedFetchOptions,
  createSignedFetch,
  type SignedFetchOptions,
} from "./create-signed-fetch.ts";
import { operations } from "./generated/operations.ts";
import type { AcceptedEnvelope, ContentOf, OperationId } from "./operation-types.ts";
import { readEnvelope } from "./read-envelope.ts";
import { RememberingRequest } from "./request-body.ts";
import { type Signer, sendSigned } from "./send-signed.ts";

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

/** A method for each operation, and `api` for everything else. */
export interface CbssClient extends CbssMethods {
  /**
   * The openapi-fetch client over the same signed fetch, typed by the document: it decides nothing about the answer,
   * so look at `response.ok` and at `IsSuccessful`.
   */
  readonly api: Client<paths>;
}

/**
 * Makes a client. Throws a `TypeError` that names the argument which is wrong.
 *
 * @example
 * const cbss = createCbssClient({ baseUrl: "https://cbss.example", clientCode: "SANDBOX", signer });
 * await cbss.startEmailAddressChange({ Password, NewEmailAddress });
 */
export function createCbssClient(options: CbssClientOptions): CbssClient {
  const settings = checkSignedFetchOptions(options);
  const baseUrl = checkBaseUrl(options.baseUrl, options.allowInsecureHttp);
  const clientCode = checkText("clientCode", options.clientCode);
  const clientLanguage = options.language === undefined ? undefined : checkText("language", options.language);
  const dateTime = checkFunction("dateTime", options.dateTime ?? (() => new Date().toISOString()));

  const api = createClient<paths>({
    baseUrl,
    fetch: createSignedFetch(options),
    Request: RememberingRequest,
    headers: { Accept: "application/json" },
  });

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
    const members = { ...content } as Record<string, unknown>;
    for (const name of requiredText) checkText(name, members[name]);
    checkFunction("signer", signer);
    checkPositive("timeoutMs", timeoutMs);

    const secrets = secret.map((name) => String(members[name]));
    const { response, data, error } = await api.POST(path, {
      params: { query: language === undefined ? {} : { Language: checkText("language", language) } },
      body: { ClientCode: clientCode, DateTime: dateTime(), Content: { ...defaults, ...content } as never },
      parseAs: "arrayBuffer",
      fetch: (request) => sendSigned(request, { ...settings, signer, timeoutMs, operation, secrets, signal }),
    });
    return readEnvelope<Id>({ operation, response, body: response.ok ? data : error, secrets });
  }

  const methods = Object.keys(operations).map((id) => [id, call.bind(undefined, id as OperationId)]);
  return { ...Object.fromEntries(methods), api };
}
