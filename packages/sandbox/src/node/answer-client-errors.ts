// Invalid HTTP is refused as Node does it, but in turn. Node alone would refuse at once and drop the response to the request
// before: a client whose Content-Length is too short would be told "400", and not what became of its call.
import type { Server } from "node:http";
import type { Socket } from "node:net";
import { NOT_A_PAGE } from "../http/browser-headers.ts";
import { findUnanswered } from "./exchanges.ts";

/** Makes a server refuse what it cannot parse, what is too large for a head, and what takes too long to come. */
export function answerClientErrors(server: Server): void {
  server.on("clientError", (error: Error & { code?: string }, socket: Socket) => {
    const response = findUnanswered(socket);
    if (response === undefined) refuse(socket, error.code);
    else response.once("close", () => refuse(socket, error.code));
  });
}

function refuse(socket: Socket, code = ""): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const status = STATUSES[code] ?? "400 Bad Request";
  // Destroyed as soon as it is written: what else may come is not read.
  socket.end(`HTTP/1.1 ${status}\r\n${HEADERS}\r\n`, () => socket.destroy());
}

const HEADERS = Object.entries({ Connection: "close", ...NOT_A_PAGE })
  .map(([name, value]) => `${name}: ${value}\r\n`)
  .join("");

// Those of Node's own (socketOnError in lib/_http_server.js).
const STATUSES: Record<string, string> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  HPE_CHUNK_EXTENSIONS_OVERFLOW: "413 Payload Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};
