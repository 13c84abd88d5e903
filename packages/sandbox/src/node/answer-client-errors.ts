// Refuses invalid HTTP as Node does, but in order. Node itself would refuse at once and drop the response to the previous
// request. Then a client whose Content-Length is too small would receive a 400 instead of the response to its call.
import type { Server } from "node:http";
import type { Socket } from "node:net";
import { NOT_A_PAGE } from "../http/browser-headers.ts";
import { findUnanswered } from "./exchanges.ts";

/** Makes a server refuse invalid HTTP, a head that is too large, and a request that takes too long. */
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
  // The socket is destroyed after the write, so the server does not read any further data.
  socket.end(`HTTP/1.1 ${status}\r\n${HEADERS}\r\n`, () => socket.destroy());
}

const HEADERS = Object.entries({ Connection: "close", ...NOT_A_PAGE })
  .map(([name, value]) => `${name}: ${value}\r\n`)
  .join("");

// The same statuses as in Node (socketOnError in lib/_http_server.js).
const STATUSES: Record<string, string> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  HPE_CHUNK_EXTENSIONS_OVERFLOW: "413 Payload Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};
