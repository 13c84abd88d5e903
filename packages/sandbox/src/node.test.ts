import { request } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { EMAIL_BODY, EMAIL_PATH, EMAIL_SIGNATURE } from "../test/calls.ts";
import { deferred } from "../test/deferred.ts";
import { createSandbox, type Sandbox, type SandboxOptions } from "./index.ts";
import { type RunningSandbox, serve } from "./node.ts";

const init = { method: "POST", headers: { "Content-Type": "application/json" }, body: EMAIL_BODY };
const emailUrl = (url: string) => `${url}${EMAIL_PATH}?Signature=${EMAIL_SIGNATURE}`;

async function start(options: SandboxOptions = {}): Promise<{ sandbox: Sandbox; server: RunningSandbox }> {
  const sandbox = createSandbox(options);
  const server = await serve(sandbox, { port: 0 });
  onTestFinished(server.close);
  return { sandbox, server };
}

test("a call over a real socket is accepted", async () => {
  const { sandbox, server } = await start();

  const response = await fetch(emailUrl(server.url), init);

  expect(response.status).toBe(200);
  expect(Number(response.headers.get("content-length"))).toBeGreaterThan(100);
  expect(await response.json()).toMatchObject({ IsSuccessful: true });
  expect(sandbox.outbox).toHaveLength(1);
});

test("the URI in a 404 is the requested one", async () => {
  const { server } = await start();

  const { Message } = (await (await fetch(`${server.url}/nothing?a=b`)).json()) as { Message: string };

  expect(Message).toContain(`'${server.url}/nothing?a=b'`);
});

test("refuses a body whose Content-Length is too large before the client sends a byte", async () => {
  const { server } = await start();
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");

  socket.write(`POST ${EMAIL_PATH} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1048577\r\n\r\n`);

  expect(await text(socket)).toMatch(
    /^HTTP\/1\.1 413 [\s\S]*Connection: close[\s\S]*does not read a body of more than/,
  );
});

test("refuses a chunked body as soon as it is too large", async () => {
  const { server } = await start();
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");

  socket.write(`POST ${EMAIL_PATH} HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n`);
  socket.write(`100001\r\n${"x".repeat(1_048_577)}\r\n`);

  expect(await text(socket)).toMatch(/^HTTP\/1\.1 413 /);
});

test("a client that waits for 100 Continue receives it, unless its body is too large", async () => {
  const { server } = await start();
  const ask = (length: number) =>
    new Promise<string>((resolve) => {
      const headers = { ...init.headers, Expect: "100-continue", "Content-Length": length };
      const call = request(emailUrl(server.url), { method: "POST", headers });
      call.on("continue", () => call.end(EMAIL_BODY));
      call.on("response", (response) =>
        resolve(text(response).then((body) => `${response.statusCode} ${body}`)),
      );
      call.flushHeaders();
    });

  expect(await ask(EMAIL_BODY.length)).toMatch(/^200 .*"IsSuccessful":true/);
  expect(await ask(2_000_000)).toMatch(/^413 /);
});

test("a client that disconnects in the middle of a body does no harm", async () => {
  const { sandbox, server } = await start();
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  socket.write(`POST ${EMAIL_PATH} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{`);
  await new Promise((resolve) => setTimeout(resolve, 20));
  socket.destroy();

  const response = await fetch(emailUrl(server.url), init);

  expect(response.status).toBe(200);
  expect(sandbox.journal).toHaveLength(1);
});

test.each([
  ["127.0.0.1:4010", 200],
  ["localhost:4010", 200],
  ["[::1]:4010", 200],
  ["sandbox:4010", 200],
  ["rebound.example:4010", 403],
])("requests for the outbox and the page with the Host %s get %s", async (host, status) => {
  const { server } = await start();
  const ask = (path: string) =>
    new Promise((resolve) => {
      request(`${server.url}${path}`, { headers: { Host: host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end();
    });

  expect(await Promise.all(["/__sandbox/outbox", "/", "/?again"].map(ask))).toEqual([status, status, status]);
});

test("close finishes the calls in flight, refuses new ones, and then resolves immediately", async () => {
  const delivery = deferred();
  const started = deferred();
  const { server } = await start({
    deliver: () => {
      started.resolve();
      return delivery.promise;
    },
  });
  const inFlight = fetch(emailUrl(server.url), init);
  await started.promise;

  const closed = server.close();
  await expect(fetch(emailUrl(server.url), init)).rejects.toThrow("fetch failed");
  delivery.resolve();

  expect(await (await inFlight).json()).toMatchObject({ IsSuccessful: true });
  expect((await inFlight).headers.get("connection")).toBe("close");
  await closed;
});

test("close does not wait for a call that never ends", { timeout: 10_000 }, async () => {
  const { server } = await start({ deliver: () => new Promise(() => {}) });
  const inFlight = fetch(emailUrl(server.url), init).catch((error: Error) => error.message);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const begin = performance.now();

  await server.close();

  expect(performance.now() - begin).toBeLessThan(5000);
  expect(await inFlight).toBe("fetch failed");
});

test("a port in use causes an Error with one sentence", async () => {
  const { server } = await start();
  const port = Number(new URL(server.url).port);

  await expect(serve(createSandbox(), { port })).rejects.toMatchObject({
    message: `Port ${port} on 127.0.0.1 is in use.`,
    code: "EADDRINUSE",
  });
});

test.each([{ port: -1 }, { port: 1.5 }, { port: 65536 }, { host: "" }, { prot: 80 }, null, 4010])(
  "the options %j cause a TypeError",
  async (options) => {
    await expect(serve(createSandbox(), options as object)).rejects.toThrow(TypeError);
    await expect(serve(createSandbox(), options as object)).rejects.toThrow(
      /^serve: (port|host|prot|options) /,
    );
  },
);

test.each([undefined, null, {}, { handle: 5 }, createSandbox().fetch])(
  "a value that is not a sandbox (%s) causes a TypeError",
  async (sandbox) => {
    await expect(serve(sandbox as unknown as Sandbox, { port: 0 })).rejects.toThrow(
      new TypeError("serve: sandbox must be a sandbox from createSandbox."),
    );
  },
);

test("a handle that throws causes a 500, and the next call gets a response", async () => {
  const handle = () => {
    throw new Error("not a promise");
  };
  const server = await serve({ handle }, { port: 0 });
  onTestFinished(server.close);

  for (let i = 0; i < 2; i++) {
    const response = await fetch(server.url);

    expect([response.status, await response.json()]).toEqual([500, { Message: "An error has occurred." }]);
  }
});

test.each([
  ["a Host with a path in it", "GET /nothing HTTP/1.1\r\nHost: evil.example/__sandbox/outbox?"],
  ["a Host with a query in it", "GET /nothing HTTP/1.1\r\nHost: evil.example?"],
  ["a Host with a user in it", "GET /nothing HTTP/1.1\r\nHost: x@127.0.0.1"],
  ["a star as the target", "GET * HTTP/1.1\r\nHost: localhost"],
  ["a star as the target of OPTIONS", "OPTIONS * HTTP/1.1\r\nHost: localhost"],
])("%s gives 400", async (_, head) => {
  const { sandbox, server } = await start();
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");

  socket.write(`${head}\r\n\r\n`);

  expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 [\s\S]*"Message":"The Host is missing, invalid/);
  expect(sandbox.journal).toEqual([]);
});

test.each([
  ["a path", "GET /nothing HTTP/1.1\r\nHost: [::1]:4010\r\nConnection: close"],
  ["a URL", "GET HTTP://cbss.example/nothing HTTP/1.1\r\nHost: cbss.example\r\nConnection: close"],
  ["no Host, as in HTTP/1.0", "GET /nothing HTTP/1.0"],
])("the core handles a request with %s", async (_, head) => {
  const { sandbox, server } = await start();
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");

  socket.write(`${head}\r\n\r\n`);

  expect(await text(socket)).toMatch(/^HTTP\/1\.1 404 /);
  expect(sandbox.journal).toMatchObject([{ path: "/nothing" }]);
});

test("a client of HTTP/1.0 does not receive 100 Continue, which it would read as the response", async () => {
  const { server } = await start();
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  const headers = `Content-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: ${EMAIL_BODY.length}`;

  socket.write(`POST ${EMAIL_PATH}?Signature=${EMAIL_SIGNATURE} HTTP/1.0\r\n${headers}\r\n\r\n${EMAIL_BODY}`);

  expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 [\s\S]*"IsSuccessful":true/);
});

test.each([
  ["two Hosts", "GET /nothing HTTP/1.1\r\nHost: localhost\r\nhost: evil.example", 400],
  ["the same Host twice", "GET /nothing HTTP/1.1\r\nHost: localhost\r\nHost: localhost", 400],
  ["no Host", "GET /nothing HTTP/1.1", 400],
  ["a Host that is malformed", "GET /nothing HTTP/1.1\r\nHost: a/b", 400],
  ["HTTP/0.9", "GET /nothing", 505],
  ["HTTP/0.9 by name", "GET /nothing HTTP/0.9\r\nHost: localhost", 505],
  ["HTTP/2.0", "GET /nothing HTTP/2.0\r\nHost: localhost", 505],
  ["an unknown expectation", "GET /nothing HTTP/1.1\r\nHost: localhost\r\nExpect: more", 417],
  ["a name that a page may have made up", "GET / HTTP/1.1\r\nHost: evil.example", 403],
  ["a text that is not HTTP", "hello", 400],
  ["a long head", `GET /nothing HTTP/1.1\r\nX: ${"x".repeat(20_000)}`, 431],
])("refuses %s, and the refusal is never a page of the sandbox's origin", async (_, head, status) => {
  const { sandbox, server } = await start();
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");

  socket.write(`${head}\r\n\r\n`);

  const answer = await text(socket);
  expect(answer.slice(0, 12)).toBe(`HTTP/1.1 ${status}`);
  expect(answer).toContain("\r\nContent-Security-Policy: default-src 'none'; sandbox\r\n");
  expect(answer).toContain("\r\nX-Content-Type-Options: nosniff\r\n");
  expect(sandbox.journal).toEqual([]);
});
