// Invalid HTTP is refused as Node does it, but in turn. Node alone would refuse at once and drop the response to the request
// before: a client whose Content-Length is too short would be told "400", and not what became of its call.
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";

/** Makes a server refuse what it cannot parse, what is too large for a head, and what takes too long to come. */
export function answerClientErrors(server: Server): void {
  server.on("clientError", (error: Error & { code?: string }, socket: Remembering) => {
    const response = findUnanswered(socket[last]);
    if (response === undefined) refuse(socket, error.code);
    else response.once("close", () => refuse(socket, error.code));
  });
}

/** Remembers the exchange that a socket is busy with. */
export function rememberExchange(message: IncomingMessage, response: ServerResponse): void {
  (message.socket as Remembering)[last] = response;
}

// On the socket itself: a WeakMap would take an entry for every call, and be work for the garbage collector.
const last = Symbol("last");

interface Remembering extends Duplex {
  [last]?: ServerResponse;
}

// A response comes only if the request is complete, or if the listener has answered without waiting for the rest of it.
function findUnanswered(response: ServerResponse | undefined): ServerResponse | undefined {
  if (response === undefined || response.closed) return undefined;
  return response.req.complete || response.headersSent ? response : undefined;
}

function refuse(socket: Duplex, code = ""): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const status = STATUSES[code] ?? "400 Bad Request";
  // Destroyed as soon as it is written: what else may come is not read.
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`, () => socket.destroy());
}

// Those of Node's own (socketOnError in lib/_http_server.js).
const STATUSES: Record<string, string> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  HPE_CHUNK_EXTENSIONS_OVERFLOW: "413 Payload Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};
