// The adapter for node:http, without a Request or a Response in between: they would cost more than the whole sandbox.
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { type Handle, type HttpAnswer, type HttpRequest, toJsonBytes } from "./http.ts";
import { Interruption } from "./interruption.ts";
import { readBody } from "./read-body.ts";
import { isTrusted } from "./trusted-host.ts";

/** Where and when the listener works. */
export interface ListenerContext {
  /** The host that the server is bound to. */
  readonly host: string;
  readonly isClosing: () => boolean;
}

/** Makes the listener that asks the core for each request. */
export function createListener(handle: Handle, { host, isClosing }: ListenerContext): RequestListener {
  return (message, response) => {
    const { method = "", url = "", headers } = message;
    if (!isTrusted(url, headers.host, host)) return send(message, response, UNTRUSTED, true);
    readBody(message, response, (body) => {
      const request: HttpRequest = {
        method,
        url: url.startsWith("/") ? `http://${headers.host ?? host}${url}` : url,
        headers: headers as HttpRequest["headers"],
        body,
      };
      handle(request).then(
        (answer) => send(message, response, answer, isClosing()),
        (error) => {
          if (error instanceof Interruption) message.socket.destroy();
          else send(message, response, FAILED, true);
        },
      );
    });
  };
}

function send(message: IncomingMessage, response: ServerResponse, answer: HttpAnswer, isLast: boolean): void {
  const headers: Record<string, string | number> = {
    ...answer.headers,
    "Content-Length": answer.body.length,
  };
  if (answer.status === 204 || answer.status === 304) delete headers["Content-Length"];
  if (isLast || !message.complete) headers["Connection"] = "close";
  response.writeHead(answer.status, headers);
  // As text of one byte a character, Node writes it together with the head; as bytes it makes a second write of it.
  response.end(
    Buffer.from(answer.body.buffer, answer.body.byteOffset, answer.body.length).toString("latin1"),
    "latin1",
  );
  // More is waiting than the system takes: a client that reads nothing is not to keep its socket for ever.
  if (message.socket.writableLength > 0) message.socket.setTimeout(STALLED_MS);
}

// Node waits twice as long: the first time it only notes how much is waiting.
const STALLED_MS = 5_000;

const UNTRUSTED = constant(403, "Call the sandbox by its address, or as localhost.");

// The core turns its own failures into answers; what is left is a clock that has stopped giving dates.
const FAILED = constant(500, "An error has occurred.");

function constant(status: number, Message: string): HttpAnswer {
  const headers = { "Content-Type": "application/json; charset=utf-8" };
  return { status, headers, body: toJsonBytes({ Message }) };
}
