// What a client of the load does on its socket.
import { request } from "node:http";
import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";

/** One exchange with the server on a port; a worker does one after the other. */
export type Client = (port: number) => Promise<void>;

/** Posts, and gives the status and the body that come back. */
export function post(options: object, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const call = request({ host: "127.0.0.1", method: "POST", ...options }, (response) => {
      text(response).then((answer) => resolve(`${response.statusCode} ${answer}`), reject);
    });
    call.on("error", reject);
    call.end(body);
  });
}

/** What was received until the server closed; that it closed on unread bytes is not its fault. */
export function exchange(port: number, send: (socket: Socket) => void): Promise<string> {
  return new Promise((resolve) => {
    let received = "";
    const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
    socket.on("connect", () => send(socket));
    socket.on("data", (chunk) => {
      received += chunk;
    });
    socket.on("end", () => socket.destroy());
    socket.on("error", () => {});
    socket.on("close", () => resolve(received));
  });
}

/** Waits. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Throws where the server did wrong. */
export function check(holds: boolean, expected: string, answer: string): void {
  if (!holds) throw new Error(`Expected ${expected}, but came: ${answer.slice(0, 200)}`);
}
