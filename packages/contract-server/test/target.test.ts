// Errors in the target or the credentials: each is one sentence on standard error that states what to do.
import { writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, createServer as createTcpServer, type Server } from "node:net";
import { join } from "node:path";
import { createSandbox } from "@cbss/sandbox";
import { serve } from "@cbss/sandbox/node";
import { temporaryFolder } from "@cbss/testing/temporary-folder";
import { generate } from "selfsigned";
import { expect, onTestFinished, test } from "vitest";
import { DEMO, type Environment, runCommand } from "./start-command.ts";
import { startSandbox } from "./start-sandbox.ts";

test("reports an address at which nothing listens", async () => {
  const { port, close } = await listen(createTcpServer());
  await close();

  const url = `http://127.0.0.1:${port}`;
  await expectSentence(
    url,
    `${url} is unreachable (ECONNREFUSED): check --base-url, the network, and that the server is running.`,
  );
});

test("reports a host that does not exist", async () => {
  const url = "https://cbss.invalid";
  const sentence = /^https:\/\/cbss\.invalid is unreachable \((ENOTFOUND|EAI_AGAIN)\): check --base-url, /;

  await expectSentence(url, sentence);
});

test("reports a plain web page", async () => {
  const url = await listenHttp((_, response) => {
    response.writeHead(200, { "Content-Type": "text/html" }).end("<!doctype html><title>Welcome</title>");
  });

  await expectSentence(
    url,
    `${url} responds with 200 and text/html, which is not a response of CBSS: check --base-url, and that no login page or proxy is in front.`,
  );
});

test("reports another API, which has no such path", async () => {
  const { url } = await startSandbox();

  await expectSentence(
    `${url}/v2`,
    new RegExp(`^${url}/v2 has no /api/Customer/.* \\(404\\): check --base-url, `),
  );
});

test.each(["CBSS_CLIENT_KEY", "CBSS_LOGIN_SALT"])("reports a wrong %s", async (name) => {
  const { url } = await startSandbox();

  const sentence =
    /^The server refuses this customer's signature .* check CBSS_CLIENT_CODE, CBSS_CLIENT_KEY and CBSS_LOGIN_SALT/;
  await expectSentence(url, sentence, { ...DEMO, [name]: "confidential-and-wrong" });
});

test("reports a wrong CBSS_CLIENT_CODE", async () => {
  const { url } = await startSandbox();

  await expectSentence(url, /check CBSS_CLIENT_CODE/, { ...DEMO, CBSS_CLIENT_CODE: "NOBODY" });
});

test("reports a certificate that is not trusted, and trusts it with NODE_EXTRA_CA_CERTS", async () => {
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }], {
    extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] }],
  });
  const sandbox = createSandbox({ diagnose: false });
  const { url: behind, close } = await serve(sandbox, { port: 0 });
  onTestFinished(() => close());
  const server = createTlsServer({ key, cert }, forwardTo(behind));
  const { port } = await listen(server);
  const url = `https://localhost:${port}`;
  const file = join(temporaryFolder(), "authority.pem");
  writeFileSync(file, cert);

  await expectSentence(
    url,
    /^The certificate of https:\S+ is not trusted \((DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT\w*)\): if it is your own, set NODE_EXTRA_CA_CERTS to the authority's file\.$/,
  );
  const { code } = await runCommand(["--base-url", url], { ...DEMO, NODE_EXTRA_CA_CERTS: file });
  expect(code).toBe(0);
});

test("ends soon with a verdict for a server that accepts the connection and never responds", async () => {
  const { port } = await listen(createTcpServer(() => undefined));
  const started = performance.now();

  const { code, out } = await runCommand(
    ["--base-url", `http://127.0.0.1:${port}`, "--timeout", "500"],
    DEMO,
  );

  expect(out).toContain("responds within the time limit (");
  expect(performance.now() - started).toBeLessThan(20_000);
  expect(code).toBe(3);
});

test("ends an endless response after the time limit", async () => {
  const url = await listenHttp((_, response) => {
    response.writeHead(200, { "Content-Type": "application/json" });
    const timer = setInterval(() => response.write(" "), 50);
    response.on("close", () => clearInterval(timer));
  });
  const started = performance.now();

  const { code } = await runCommand(["--base-url", url, "--timeout", "500"], DEMO);

  expect(performance.now() - started).toBeLessThan(20_000);
  expect(code).not.toBe(0);
});

test("redacts a password that a response repeats in its media type", async () => {
  const url = await listenHttp((_, response) => {
    response.writeHead(200, { "Content-Type": "text/pass-of-mei" }).end("hello");
  });

  const { err } = await runCommand(["--base-url", url], { ...DEMO, CBSS_PASSWORD: "pass-of-mei" });

  expect(err).toContain("responds with 200 and text/[redacted]");
});

async function expectSentence(
  url: string,
  sentence: string | RegExp,
  environment: Environment = DEMO,
): Promise<void> {
  const { code, out, err } = await runCommand(["--base-url", url], environment);
  const [announced, said] = err.split("\ncbss-contract: ");

  if (typeof sentence === "string") expect(said?.trimEnd()).toBe(sentence);
  else expect(said?.trimEnd()).toMatch(sentence);
  expect(said?.match(/\n./)).toBeNull();
  expect(announced).toContain("Checking");
  expect(err).not.toContain("confidential");
  expect({ code, out }).toEqual({ code: 2, out: "" });
}

async function listen(server: Server): Promise<{ port: number; close: () => Promise<unknown> }> {
  const sockets = new Set<{ destroy: () => void }>();
  server.on("connection", (socket) => sockets.add(socket.on("error", () => undefined)));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const close = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  };
  onTestFinished(() => void close());
  return { port: (server.address() as AddressInfo).port, close };
}

async function listenHttp(answer: RequestListener): Promise<string> {
  const { port } = await listen(createServer(answer));
  return `http://127.0.0.1:${port}`;
}

function forwardTo(behind: string): RequestListener {
  return async (incoming, outgoing) => {
    const body = Buffer.concat(await incoming.toArray());
    // No fetch sends it.
    if (incoming.method === "TRACE") return void outgoing.writeHead(405).end();
    const { "content-type": type, accept = "*/*" } = incoming.headers;
    const response = await fetch(`${behind}${incoming.url}`, {
      method: incoming.method ?? "GET",
      headers: { accept, ...(type !== undefined && { "content-type": type }) },
      ...(body.length > 0 && { body }),
    });
    const headers = Object.fromEntries(
      [...response.headers].filter(([name]) => /^(content-type|content-security-policy|allow)$/.test(name)),
    );
    outgoing.writeHead(response.status, headers).end(Buffer.from(await response.arrayBuffer()));
  };
}
