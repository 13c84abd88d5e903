/** Shared by the tests of this package: a signer that needs no secrets, and a network that is a function. */
import {
  type AcceptedEnvelope,
  type CbssClient,
  type CbssClientOptions,
  createCbssClient,
} from "../src/index.ts";

export const signature: string = "5ca1ab1e".repeat(8);

export const accepted: AcceptedEnvelope<"startEmailAddressChange"> = {
  IsSuccessful: true,
  Messages: [],
  ClientCode: "SANDBOX",
  DateTime: "2024-11-18T11:26:29.3766147+08:00",
  Content: null,
};

export const form = { Password: "correct horse", NewEmailAddress: "mei@example.com" };

export const json = (
  body: unknown,
  status = 200,
  contentType = "application/json; charset=utf-8",
): Response =>
  new Response(typeof body === "string" ? body : JSON.stringify(body), {
    status,
    headers: { "content-type": contentType },
  });

/** Returns the response to a request. */
export type Network = (url: string, init: RequestInit) => Response | Promise<Response>;

/** The options of a client whose network responds with `answer`. `sent` collects the requests. */
export function networkOf(
  answer: Network,
  options: Partial<CbssClientOptions> = {},
): { options: CbssClientOptions; sent: { url: URL; init: RequestInit; body: string }[] } {
  const sent: { url: URL; init: RequestInit; body: string }[] = [];
  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    sent.push({ url: new URL(String(input)), init, body: new TextDecoder().decode(init.body as Uint8Array) });
    return answer(String(input), init);
  };
  return {
    sent,
    options: {
      baseUrl: "https://cbss.example",
      clientCode: "SANDBOX",
      signer: () => signature,
      dateTime: () => "2024-11-18T03:26:29.298Z",
      fetch,
      ...options,
    },
  };
}

/** A client over such a network. */
export function clientAnswered(
  answer: Network,
  given: Partial<CbssClientOptions> = {},
): { cbss: CbssClient; sent: ReturnType<typeof networkOf>["sent"] } {
  const { options, sent } = networkOf(answer, given);
  return { cbss: createCbssClient(options), sent };
}
