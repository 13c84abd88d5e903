/**
 * The methods: each fills in its envelope, and sends it without a Request and without a second Response, since the bytes are at hand
 * on both ways.
 */
import { type ClientSettings, checkCallOptions, checkClientOptions } from "./check-options.ts";
import { fillContent, type OperationFacts, secretsIn } from "./content.ts";
import { exchange } from "./exchange.ts";
import { type CbssClient, operations } from "./generated/operations.ts";
import type { CallOptions, CbssClientOptions } from "./options.ts";
import { readEnvelope } from "./read-envelope.ts";

const headers = { "Content-Type": "application/json", Accept: "application/json" };
const encoder = new TextEncoder();

/**
 * Makes a client: an object with a method for each operation that has the envelope. A method throws a `TypeError` for a wrong
 * argument, and otherwise one of the four errors of {@link AnyCbssError}.
 *
 * @throws A `TypeError` that names the wrong option.
 * @example
 * const cbss = createCbssClient({ baseUrl: "https://cbss.example", clientCode: "SANDBOX", signer });
 * await cbss.startEmailAddressChange({ Password, NewEmailAddress });
 */
export function createCbssClient(options: CbssClientOptions): CbssClient {
  const client = checkClientOptions(options);
  const methods = Object.entries(operations).map(([id, facts]) => [id, createMethod(client, id, facts)]);
  return Object.fromEntries(methods);
}

function createMethod(client: ClientSettings, operation: string, facts: OperationFacts) {
  return async (content: unknown, options?: CallOptions): Promise<unknown> => {
    const Content = fillContent(content, facts);
    const settings = checkCallOptions(client, options);
    const { baseUrl, clientCode, dateTime, language } = settings;
    const query = language === undefined ? "" : `?Language=${encodeURIComponent(language)}`;
    const body = encoder.encode(JSON.stringify({ ClientCode: clientCode, DateTime: dateTime(), Content }));

    const answer = await exchange(
      baseUrl + facts.path + query,
      { method: "POST", headers, body },
      { ...settings, operation, secrets: secretsIn(Content, facts.secret) },
    );
    return readEnvelope(answer, operation, facts.resultTypes);
  };
}
