/**
 * A minimal CBSS that deliberately shares no code with ours, so that one mistake does not hide another. It is written only from
 * the help pages and the framework's defaults, on node:http and node:crypto. One operation is enough.
 */
import { createHash, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

const PATH = "/api/customer/changeemailaddress/1/passwordandnewemailaddress";
const CLIENT_KEYS = new Map([["ACME", "key-of-ACME"]]);
const CUSTOMERS = [{ loginSalt: "salt-of-Léa", password: "mot de passe é🔑" }];

interface Refusal {
  status: number;
  Message: string;
  allow?: string;
}

/** Listens on a free loopback port; `log` records the new address of each accepted call. */
export async function startIndependentServer(): Promise<{ url: string; log: string[]; close(): void }> {
  const log: string[] = [];
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    const { status, allow, ...refused } = refuse(request, body) ?? { status: 200 };
    const answer = status === 200 ? decide(body, log) : refused;
    const type = request.headers.accept === "text/html" ? "text/html" : "application/json";
    response.writeHead(status, { "content-type": `${type}; charset=utf-8`, ...(allow ? { allow } : {}) });
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, log, close: () => void server.close().closeAllConnections() };
}

/** Makes the refusals of the framework, and of a filter before CBSS's own code. */
function refuse(request: IncomingMessage, body: Buffer): Refusal | undefined {
  const url = new URL(request.url ?? "", "http://server");
  const signature = url.searchParams.get("signature") ?? url.searchParams.get("Signature");
  if (url.pathname.toLowerCase() !== PATH || signature === null) {
    return { status: 404, Message: `No HTTP resource was found that matches the request URI '${url}'.` };
  }
  if (request.method !== "POST") {
    const Message = `The requested resource does not support http method '${request.method}'.`;
    return { status: 405, Message, allow: "POST" };
  }
  if (!isSigned(body, signature)) {
    return { status: 401, Message: "Authorization has been denied for this request." };
  }
  if (!request.headers["content-type"]?.startsWith("application/json")) {
    return { status: 415, Message: "The request entity's media type is not supported for this resource." };
  }
  return undefined;
}

function isSigned(body: Buffer, signature: string): boolean {
  const key = CLIENT_KEYS.get(JSON.parse(String(body)).ClientCode) ?? "";
  return CUSTOMERS.some(({ loginSalt }) => {
    const digest = createHash("sha256")
      .update(Buffer.concat([body, Buffer.from(key + loginSalt)]))
      .digest();
    const given = Buffer.from(signature, "hex");
    return key !== "" && given.length === digest.length && timingSafeEqual(given, digest);
  });
}

/** Makes the decisions of CBSS's own code: always an envelope with status 200. */
function decide(body: Buffer, log: string[]): object {
  const { ClientCode, Content } = JSON.parse(String(body));
  const IsSuccessful = CUSTOMERS.some(({ password }) => password === Content?.Password);
  if (IsSuccessful) log.push(Content.NewEmailAddress);
  const Messages = IsSuccessful ? [] : [{ Number: 17, Text: `Wrong password: ${Content?.Password}` }];
  return { IsSuccessful, Messages, ClientCode, DateTime: "2024-11-18T11:26:29.3766147+08:00", Content: null };
}
