// Tests the same as any-bytes.test.ts over a socket. For any data, the response is HTTP, and the server keeps running.
import { connect } from "node:net";
import * as fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { createSandbox } from "../src/index.ts";
import { serve } from "../src/node.ts";
import { EMAIL_BODY, EMAIL_PATH, EMAIL_SIGNATURE } from "./calls.ts";

const request = [
  `POST ${EMAIL_PATH}?Signature=${EMAIL_SIGNATURE} HTTP/1.1`,
  "Host: localhost",
  "Content-Type: application/json",
  `Content-Length: ${EMAIL_BODY.length}`,
  "",
  EMAIL_BODY,
].join("\r\n");

// Replaces one piece of a valid request with another.
const sent = fc
  .record({
    at: fc.nat({ max: request.length }),
    length: fc.nat({ max: 40 }),
    by: fc.oneof(
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.constantFrom(
        "\r\n",
        "\r\n\r\n",
        "\n",
        " ",
        ":",
        "Transfer-Encoding: chunked\r\n",
        "Content-Length: 5\r\n",
        "-1",
        "\0",
      ),
    ),
  })
  .map(({ at, length, by }) => request.slice(0, at) + by + request.slice(at + length));

/** Splits the received data into responses. Throws if it is not HTTP. */
function readAnswers(received: string): number[] {
  const head = /^HTTP\/1\.1 (\d{3}) [^\r\n]*\r\n(?:[\w-]+: [^\r\n]*\r\n)*\r\n/.exec(received);
  if (head === null) throw new Error(`No HTTP: ${JSON.stringify(received)}`);
  const length = Number(/\r\nContent-Length: (\d+)\r\n/i.exec(head[0])?.[1] ?? 0);
  // Node's own refusals are chunked and empty.
  const rest = received.slice(head[0].length).replace(/^0\r\n\r\n/, "");
  expect(rest.length).toBeGreaterThanOrEqual(length);
  const status = Number(head[1]);
  return rest.length === length ? [status] : [status, ...readAnswers(rest.slice(length))];
}

test("for any data on the socket, the response is HTTP, and the next call gets a response", {
  timeout: 60_000,
}, async () => {
  const sandbox = createSandbox();
  const server = await serve(sandbox, { port: 0 });
  onTestFinished(server.close);
  const port = Number(new URL(server.url).port);
  const send = async (bytes: string): Promise<string> => {
    const socket = connect(port, "127.0.0.1");
    // Half-closed, so that an incomplete request ends.
    socket.end(bytes);
    let received = "";
    // One character for each byte, so that lengths match Content-Length.
    for await (const chunk of socket.setEncoding("latin1")) received += chunk;
    return received;
  };

  const property = fc.asyncProperty(sent, async (bytes) => {
    const deliveries = sandbox.outbox.length;
    const received = await send(bytes);
    const statuses = received === "" ? [] : readAnswers(received);
    // More than one call may be accepted, because the data may contain two requests.
    if (sandbox.outbox.length > deliveries) expect(statuses).toContain(200);
  });
  await fc.assert(property, { numRuns: 2000 });

  expect(readAnswers(await send(request))).toEqual([200]);
});
