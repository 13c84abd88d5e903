// What is no HTTP is refused as Node does it, but in turn. On its own Node would refuse at once and drop the answer to the
// request before: a client whose Content-Length is too short would be told "400", and not what became of its call.
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";

/** Makes a server refuse what it cannot parse, what is too large for a head, and what takes too long to come. */
export function answerClientErrors(server: Server): void {
  const last = new WeakMap<Duplex, Exchange>();
  const remember = (message: IncomingMessage, response: ServerResponse): void => {
    last.set(message.socket, { message, response });
  };
  server.on("request", remember).on("checkContinue", remember);
  server.on("clientError", (error: Error & { code?: string }, socket) => {
    const { response } = findUnanswered(last.get(socket)) ?? {};
    if (response === undefined) refuse(socket, error.code);
    else response.once("close", () => refuse(socket, error.code));
  });
}

interface Exchange {
  readonly message: IncomingMessage;
  readonly response: ServerResponse;
}

// An answer comes only where the request is whole, or where nobody has waited for the rest of it.
function findUnanswered(exchange: Exchange | undefined): Exchange | undefined {
  if (exchange === undefined || exchange.response.closed) return undefined;
  return exchange.message.complete || exchange.response.headersSent ? exchange : undefined;
}

function refuse(socket: Duplex, code = ""): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const status = STATUSES[code] ?? "400 Bad Request";
  // Destroyed as soon as it is written: nobody listens any more to what else may come.
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`, () => socket.destroy());
}

// Those of Node's own (socketOnError in lib/_http_server.js).
const STATUSES: Record<string, string> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  HPE_CHUNK_EXTENSIONS_OVERFLOW: "413 Payload Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};
