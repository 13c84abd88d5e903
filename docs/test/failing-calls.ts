/**
 * Each way in which a call can fail, for the tests of what a customer sees. Every response of this CBSS contains the word
 * `leaked`.
 */
import type { ServerResponse } from "node:http";
import { type CbssClient, createCbssClient, type Signer } from "@cbss/client";
import { createSigner } from "@cbss/signature";
import { demo } from "@cbss/testing/demo";
import { listeningServer, refusingUrl } from "./listen.ts";

export interface FailingCall {
  how: string;
  /** The status of your server's response to the customer. */
  status: number;
  retryAfter?: string;
  /** A client whose call fails in this way. */
  client: () => Promise<CbssClient>;
}

const envelope = JSON.stringify({
  IsSuccessful: false,
  Messages: [{ Code: "leaked-code", Text: "leaked-text" }],
  ClientCode: demo.clientCode,
  DateTime: "2024-11-18T11:26:29+08:00",
  Content: null,
});

export const failingCalls: FailingCall[] = [
  { how: "CBSS rejects it", status: 422, client: answering(200, envelope) },
  { how: "CBSS rejects it with a 401", status: 422, client: answering(401, envelope) },
  {
    how: "CBSS has too much to do",
    status: 503,
    retryAfter: "7",
    client: answering(429, '{"Message":"leaked"}', { "Retry-After": "7" }),
  },
  {
    how: "the connection is refused",
    status: 503,
    retryAfter: "5",
    client: async () => clientOf(await refusingUrl()),
  },
  { how: "CBSS breaks", status: 502, client: answering(500, '{"Message":"leaked","StackTrace":"leaked"}') },
  { how: "a proxy is in the way", status: 502, client: answering(503, "leaked", { "Retry-After": "9" }) },
  { how: "the response is a page", status: 502, client: answering(200, "<h1>leaked</h1>") },
  { how: "the response redirects", status: 502, client: answering(302, "", { Location: "/leaked" }) },
  {
    how: "the connection breaks",
    status: 502,
    client: serving((response) => response.socket?.destroy()),
  },
  { how: "no response comes in time", status: 504, client: serving(() => {}, { timeoutMs: 100 }) },
  { how: "CBSS does not know the client", status: 500, client: answering(401, '{"Message":"leaked"}') },
  {
    how: "the signer fails",
    status: 500,
    client: serving(() => {}, { signer: () => Promise.reject(new Error("leaked")) }),
  },
];

function answering(status: number, body: string, headers: Record<string, string> = {}) {
  const type = body.startsWith("{") ? "application/json" : "text/html";
  return serving((response) =>
    response.writeHead(status, { "X-Leaked": "leaked", "Content-Type": type, ...headers }).end(body),
  );
}

function serving(answer: (response: ServerResponse) => unknown, options: ClientOptions = {}) {
  return async () => clientOf(await listeningServer((_, response) => void answer(response)), options);
}

interface ClientOptions {
  timeoutMs?: number;
  signer?: Signer;
}

function clientOf(baseUrl: string, options: ClientOptions = {}): CbssClient {
  const signer = createSigner(demo.secrets);
  return createCbssClient({ baseUrl, clientCode: demo.clientCode, signer, ...options });
}
