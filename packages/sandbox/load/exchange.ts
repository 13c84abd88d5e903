// The steps of a load client on its socket.
import { request } from "node:http";
import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";

/** Does one exchange with the server on a port. A worker does one after the other. */
export type Client = (port: number) => Promise<void>;

/** Sends a POST request, and resolves to the status and body of the response. */
export function post(options: object, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const call = request({ host: "127.0.0.1", method: "POST", ...options }, (response) => {
      text(response).then((answer) => resolve(`${response.statusCode} ${answer}`), reject);
    });
    call.on("error", reject);
    call.end(body);
  });
}

/** Resolves to the bytes received until the server closed. The server may close before it has read everything. */
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

/** Waits for some milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Throws if the server behaved incorrectly. */
export function check(holds: boolean, expected: string, answer: string): void {
  if (!holds) throw new Error(`Expected ${expected}, got: ${answer.slice(0, 200)}`);
}
