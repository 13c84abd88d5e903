/**
 * The methods: each fills in its envelope and sends it. They make no Request and no second Response, because they have the bytes
 * of both bodies.
 */

import type { CallOptions } from "./call-options.ts";
import { TEXT } from "./check-arguments.ts";
import { type ClientSettings, checkCallOptions, checkClientOptions } from "./check-options.ts";
import { contentText, fillContent, type OperationFacts, secretsIn } from "./content.ts";
import { exchange } from "./exchange.ts";
import { type CbssClient, operations } from "./generated/operations.ts";
import type { CbssClientOptions } from "./options.ts";
import { readEnvelope } from "./read-envelope.ts";

const HEADERS = { "content-type": "application/json", accept: "application/json" };

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
  const method = { ...client, operation };
  return async (given: unknown, options?: CallOptions): Promise<unknown> => {
    const content = contentText(fillContent(given, facts));
    const settings = checkCallOptions(method, options);
    const { baseUrl, clientCode, dateTime, language } = settings;

    return await exchange(settings, {
      url: baseUrl + facts.path,
      query: language === undefined ? "" : `&Language=${encodeURIComponent(language)}`,
      prepare: async (ask) => {
        const time = await ask("dateTime", TEXT[0], () => asText(dateTime()));
        const start = `"ClientCode":${JSON.stringify(clientCode)},"DateTime":${JSON.stringify(time)}`;
        const body = new TextEncoder().encode(`{${start}${content && `,"Content":${content}`}}`);
        return { method: "POST", headers: HEADERS, body };
      },
      secrets: () => (content ? secretsIn(JSON.parse(content), facts.secret) : []),
      read: (answer) => readEnvelope(answer, facts.resultTypes),
    });
  };
}

/** Returns undefined for anything else, a Promise included. */
function asText(given: unknown): string | undefined {
  return TEXT[1](given) ? (given as string) : undefined;
}
