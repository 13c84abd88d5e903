// Responds to the requests of one connection one after the other, each after the client has read the previous response. So a
// connection holds only one unread response, and the next ones are not created. Node itself parses all requests in one read, and
// would hold thousands of responses.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";

// A property of the socket. A WeakMap would add an entry for every call, which the garbage collector must remove.
const last = Symbol("last");
const waiting = Symbol("waiting");

interface Remembering extends Socket {
  [last]?: ServerResponse;
  [waiting]?: number;
}

// One read contains up to 2,700 of the shortest requests, and each takes about 10 KB. It contains 130 ordinary calls.
const MAX_WAITING = 400;

/**
 * Waits until a request may run on its connection. Returns undefined if no other response is pending there. Otherwise, it
 * returns a promise of whether the connection is still open by then. Until then, the server reads nothing more.
 */
export function takeTurn(message: IncomingMessage, response: ServerResponse): Promise<boolean> | undefined {
  const socket = message.socket as Remembering;
  const before = socket[last];
  socket[last] = response;
  return before === undefined || before.closed ? undefined : waitFor(before, response);
}

async function waitFor(before: ServerResponse, response: ServerResponse): Promise<boolean> {
  const socket: Remembering = response.req.socket;
  socket[waiting] = (socket[waiting] ?? 0) + 1;
  if (socket[waiting] > MAX_WAITING) socket.destroy();
  if (socket.destroyed) return false;
  // Wait first, because Node resumes reading at the end of each message from the same read.
  await undefined;
  socket.pause();
  if (!before.closed) await new Promise((resolve) => before.once("close", resolve));
  socket[waiting] -= 1;
  const resume = (): void => {
    if (socket[last] === response) socket.resume();
  };
  // If the last request is incomplete, its rest must be read. Otherwise, the next data may be the end, at which Node closes.
  if (response.req.complete) response.once("close", resume);
  else resume();
  return socket.writable;
}

/**
 * The pending response of a connection. It will be sent only if its request is complete, or if the listener responded without
 * waiting for the rest of the request.
 */
export function findUnanswered(socket: Socket): ServerResponse | undefined {
  const response = (socket as Remembering)[last];
  if (response === undefined || response.closed) return undefined;
  return response.req.complete || response.headersSent ? response : undefined;
}
