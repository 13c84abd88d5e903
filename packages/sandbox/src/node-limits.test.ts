// Sockets that would accumulate, and heads that would fill the memory. load/ has more such tests, with 200 clients at a time.
import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { beforeAll, describe, expect, test } from "vitest";
import { EMAIL_BODY, EMAIL_PATH, EMAIL_SIGNATURE } from "../test/calls.ts";
import { deferred } from "../test/deferred.ts";
import { createSandbox } from "./index.ts";
import { type RunningSandbox, serve } from "./node.ts";

const start = `POST ${EMAIL_PATH}?Signature=${EMAIL_SIGNATURE} HTTP/1.1\r\nHost: localhost\r\n`;
const whole = `${start}Content-Type: application/json\r\nContent-Length: ${EMAIL_BODY.length}\r\n\r\n${EMAIL_BODY}`;

let server: RunningSandbox;
beforeAll(async () => {
  server = await serve(createSandbox(), { port: 0 });
  return server.close;
});

function open(url = server.url): Socket {
  return connect(Number(new URL(url).port), "127.0.0.1");
}

describe.concurrent("the server closes the connection of a client that", { timeout: 60_000 }, () => {
  test.each([
    ["sends nothing", ""],
    ["does not end its head", start],
    ["does not end its body", `${start}Content-Length: 100\r\n\r\n{`],
    ["does not end its chunks", `${start}Transfer-Encoding: chunked\r\n\r\n5\r\n{`],
  ])("%s", async (_, bytes) => {
    const socket = open();
    const begin = performance.now();
    if (bytes !== "") socket.write(bytes);

    expect(await text(socket)).toMatch(
      /^HTTP\/1\.1 408 Request Timeout\r\nConnection: close\r\n[\s\S]*\r\n\r\n$/,
    );
    expect(performance.now() - begin).toBeLessThan(13_000);
  });

  test("only sends and never reads", async () => {
    const socket = open();
    const closed = new Promise((resolve) => socket.on("error", () => {}).on("close", resolve));
    socket.pause();
    const flood = setInterval(() => {
      if (!socket.writableNeedDrain) socket.write(whole.repeat(200));
    }, 5);

    await closed.finally(() => clearInterval(flood));
  });

  test("has closed its half", async () => {
    const socket = open();
    socket.end(`${start}Content-Length: 100\r\n\r\n{`);

    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 /);
  });
});

test("for pipelined requests with unread responses, a connection holds one response, for at most 10 seconds", {
  timeout: 60_000,
}, async () => {
  const sandbox = createSandbox();
  const busy = await serve(sandbox, { port: 0 });
  // The journal has a quarter of a megabyte. A hundred of them exceed the system's buffers.
  for (let i = 0; i < 1000; i++) await sandbox.fetch(`${busy.url}/nothing`);
  const before = process.memoryUsage().rss;
  const begin = performance.now();
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 100);

  const closed = Array.from({ length: 20 }, () => {
    const socket = open(busy.url).pause();
    socket.write("GET /__sandbox/journal HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(100));
    // A socket that does not read notices only by writing that the server has closed.
    const knock = setInterval(() => socket.write("\r\n"), 250);
    return new Promise((resolve) => socket.on("error", () => clearInterval(knock)).on("close", resolve));
  });
  const sockets = await Promise.all(closed).finally(() => clearInterval(watch));

  const seconds = (performance.now() - begin) / 1000;
  console.log(
    `20 unread pipelines: ${Math.round((most - before) / 2 ** 20)} MB, gone after ${seconds.toFixed(1)} s`,
  );
  expect(sockets).toHaveLength(20);
  await busy.close();
});

test("a connection with too many requests at once is broken", async () => {
  const socket = open();
  const closed = new Promise((resolve) => socket.on("error", () => {}).on("close", resolve));

  socket.write("GET / HTTP/1.1\r\nHost:\r\n\r\n".repeat(2000));
  socket.resume();

  await closed;
});

test("pipelined calls all get their responses in order", async () => {
  const socket = open();
  const paths = Array.from({ length: 120 }, (_, index) => `/call-${index}`);
  socket.end(paths.map((path) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`).join(""));

  const answered = [...(await text(socket)).matchAll(/URI 'http:\/\/localhost(\/call-\d+)'/g)];

  expect(answered.map(([, path]) => path)).toEqual(paths);
});

describe("a flood in the head gets a normal refusal", () => {
  test.each([
    ["one long header", `X: ${"x".repeat(20_000)}\r\n`],
    ["many headers", "X: y\r\n".repeat(5000)],
    ["a long query", ""],
  ])("%s gives 431", async (name, headers) => {
    const socket = open();
    socket.write(
      name === "a long query" ? `POST /?${"x".repeat(20_000)} HTTP/1.1\r\n\r\n` : `${start}${headers}\r\n`,
    );

    expect(await text(socket)).toMatch(/^HTTP\/1\.1 431 /);
  });
});

test("a client with a too small Content-Length gets the response to its call, and then a 400 for the rest", async () => {
  const socket = open();
  socket.write(`${whole}}`);

  expect(await text(socket)).toMatch(
    /^HTTP\/1\.1 200 [\s\S]*"IsSuccessful":true[\s\S]*HTTP\/1\.1 400 Bad Request/,
  );
});

test("the server also waits for a late response", async () => {
  const delivery = deferred();
  const slow = await serve(createSandbox({ deliver: () => delivery.promise }), { port: 0 });
  const socket = open(slow.url);
  socket.write(`${whole}}`);
  setTimeout(delivery.resolve, 50);

  expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 [\s\S]*HTTP\/1\.1 400 /);
  await slow.close();
});
