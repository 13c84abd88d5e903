// The requests of one connection are answered one after the other, each when the answer before it is taken: of answers that nobody
// reads one is held, and the next ones are not even made. Node alone parses all that has come with one read, and would hold
// thousands.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";

// On the socket itself: a WeakMap would take an entry for every call, and be work for the garbage collector.
const last = Symbol("last");
const waiting = Symbol("waiting");

interface Remembering extends Socket {
  [last]?: ServerResponse;
  [waiting]?: number;
}

// One read holds 2,700 of the shortest requests, and each takes some 10 KB; of ordinary calls it holds 130.
const MAX_WAITING = 400;

/**
 * Whose turn it is on a connection: undefined where nothing waits for an answer there, or a promise of whether the connection is
 * still there then. Until then nothing more is read.
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
  // Not yet: at the end of each message that has come with the same read, Node resumes.
  await undefined;
  socket.pause();
  if (!before.closed) await new Promise((resolve) => before.once("close", resolve));
  socket[waiting] -= 1;
  const resume = (): void => {
    if (socket[last] === response) socket.resume();
  };
  // Of the last one that has come, the rest may have to be read. Otherwise, what is next may be the end, at which Node hangs up.
  if (response.req.complete) response.once("close", resume);
  else resume();
  return socket.writable;
}

/**
 * The response that a connection still waits for. It comes only if its request is complete, or if the listener has answered
 * without waiting for the rest of it.
 */
export function findUnanswered(socket: Socket): ServerResponse | undefined {
  const response = (socket as Remembering)[last];
  if (response === undefined || response.closed) return undefined;
  return response.req.complete || response.headersSent ? response : undefined;
}
