/** What the tests of this package share: a signer that needs no secrets, and a network that is a function. */
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

/** A client whose network answers with `answer`; what was sent stands in `sent`. */
export function clientAnswered(
  answer: (url: string, init: RequestInit) => Response | Promise<Response>,
  options: Partial<CbssClientOptions> = {},
): { cbss: CbssClient; sent: { url: URL; init: RequestInit; body: string }[]; fetch: typeof fetch } {
  const sent: { url: URL; init: RequestInit; body: string }[] = [];
  const recordingFetch: typeof fetch = async (input, init = {}) => {
    sent.push({ url: new URL(String(input)), init, body: new TextDecoder().decode(init.body as Uint8Array) });
    return answer(String(input), init);
  };
  const cbss = createCbssClient({
    baseUrl: "https://cbss.example",
    clientCode: "SANDBOX",
    signer: () => signature,
    dateTime: () => "2024-11-18T03:26:29.298Z",
    fetch: recordingFetch,
    ...options,
  });
  return { cbss, sent, fetch: recordingFetch };
}
