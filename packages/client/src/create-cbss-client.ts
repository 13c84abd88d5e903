/**
 * The methods: each fills in its envelope, and sends it without a Request and without a second Response, since the bytes are at hand
 * on both ways.
 */
import { type ClientSettings, checkCallOptions, checkClientOptions } from "./check-options.ts";
import { exchange } from "./exchange.ts";
import { fillContent, secretsIn } from "./fill-content.ts";
import { type CbssClient, operations } from "./generated/operations.ts";
import type { OperationFacts } from "./operation-facts.ts";
import type { CallOptions, CbssClientOptions } from "./options.ts";
import { readEnvelope } from "./read-envelope.ts";

const headers = { "Content-Type": "application/json", Accept: "application/json" };
const encoder = new TextEncoder();

/**
 * Makes a client: an object with a method for each operation that has the envelope. A method throws a `TypeError` for a wrong
 * argument, and otherwise one of the four errors of {@link AnyCbssError}.
 *
 * @throws {TypeError} that names the wrong option.
 * @example
 * const cbss = createCbssClient({ baseUrl: "https://cbss.example", clientCode: "SANDBOX", signer });
 * await cbss.startEmailAddressChange({ Password, NewEmailAddress });
 */
export function createCbssClient(options: CbssClientOptions): CbssClient {
  const client = checkClientOptions(options);
  const methods = Object.entries(operations).map(([operation, facts]) => [
    operation,
    (content: unknown, callOptions?: CallOptions) => call(client, operation, facts, content, callOptions),
  ]);
  return Object.fromEntries(methods);
}

async function call(
  client: ClientSettings,
  operation: string,
  facts: OperationFacts,
  content: unknown,
  callOptions?: CallOptions,
): Promise<unknown> {
  const Content = fillContent(content, facts);
  const settings = checkCallOptions(client, callOptions);
  const { baseUrl, clientCode, dateTime, language } = settings;
  const query = language === undefined ? "" : `?Language=${encodeURIComponent(language)}`;
  const body = encoder.encode(JSON.stringify({ ClientCode: clientCode, DateTime: dateTime(), Content }));
  const secrets = secretsIn(Content, facts);

  const answer = await exchange(
    baseUrl + facts.path + query,
    { method: "POST", headers, body },
    { ...settings, operation, secrets },
  );
  return readEnvelope(answer, { operation, secrets, resultTypes: facts.resultTypes });
}
