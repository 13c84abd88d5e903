// The adapter for node:http, without a Request or a Response in between: they would cost more than the whole sandbox.
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { type Handle, type HttpAnswer, type HttpRequest, Interruption, toJsonBytes } from "../http/http.ts";
import { rememberExchange } from "./answer-client-errors.ts";
import { readBody } from "./read-body.ts";
import { isHost, isTrusted } from "./trusted-host.ts";

/** Where and when the listener works. */
export interface ListenerContext {
  /** The host that the server is bound to. */
  readonly host: string;
  readonly isClosing: () => boolean;
}

/** Makes the listener that asks the core for each request. */
export function createListener(handle: Handle, { host, isClosing }: ListenerContext): RequestListener {
  return async (message, response) => {
    rememberExchange(message, response);
    const { method = "", url = "", headers } = message;
    if (!isHost(headers.host) || !isTarget(url)) return send(message, response, MALFORMED, true);
    if (!isTrusted(url, headers.host, host)) return send(message, response, UNTRUSTED, true);
    const request: HttpRequest = {
      method,
      url: url.startsWith("/") ? `http://${headers.host ?? host}${url}` : url,
      headers: headers as HttpRequest["headers"],
      body: await readBody(message, response),
    };
    try {
      send(message, response, await handle(request), isClosing());
    } catch (error) {
      if (error instanceof Interruption) message.socket.destroy();
      else send(message, response, FAILED, true);
    }
  };
}

// A path, or the whole URL that a proxy is asked by. Neither `*` nor the `host:port` of a tunnel is for a CBSS.
function isTarget(url: string): boolean {
  return url.startsWith("/") || /^https?:\/\//i.test(url);
}

function send(message: IncomingMessage, response: ServerResponse, answer: HttpAnswer, isLast: boolean): void {
  const { status, headers, body } = answer;
  const head: (string | number)[] = [];
  for (const name in headers) head.push(name, headers[name] ?? "");
  if (status !== 204 && status !== 304) head.push("Content-Length", body.length);
  if (isLast || !message.complete) head.push("Connection", "close");
  response.writeHead(status, head);
  // As text of one byte a character, Node writes it together with the head; as bytes it makes a second write of it.
  response.end(Buffer.from(body.buffer, body.byteOffset, body.length).toString("latin1"), "latin1");
  // More is waiting than the system takes: a client that reads nothing is not to keep its socket for ever.
  if (message.socket.writableLength > 0) message.socket.setTimeout(STALLED_MS);
}

// Node waits twice as long: the first time it only notes how much is waiting.
const STALLED_MS = 5_000;

const MALFORMED = constant(400, "The Host is none, or the request target is neither a path nor a URL.");

const UNTRUSTED = constant(403, "Call the sandbox by its address, or as localhost.");

// The core turns its own failures into answers; what is left is a clock that has stopped giving dates.
const FAILED = constant(500, "An error has occurred.");

function constant(status: number, Message: string): HttpAnswer {
  const headers = { "Content-Type": "application/json; charset=utf-8" };
  return { status, headers, body: toJsonBytes({ Message }) };
}
