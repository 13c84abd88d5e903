import { writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { demo } from "@cbss/testing/demo";
import { temporaryFolder } from "@cbss/testing/temporary-folder";
import { expect, it, onTestFinished, vi } from "vitest";
import { callOnce } from "../test/call-once.ts";
import { listeningSandbox, listeningTls, portOf } from "../test/listen.ts";
import { clientBehindProxy } from "./behind-a-proxy.ts";

const content = { Password: demo.password, NewEmailAddress: "mei@example.com" };

it("calls through the proxy, which sees the host and neither the Signature nor the password", async () => {
  const { url, ca, sandbox } = await cbssByTls();
  const proxy = await listeningProxy();

  await clientBehindProxy(url, { proxy: proxy.url, ca }).startEmailAddressChange(content);

  expect(sandbox.outbox.map(({ to }) => to)).toEqual(["mei@example.com"]);
  expect(proxy.asked).toEqual([`CONNECT ${new URL(url).host}`]);
  expect(proxy.seen()).toContain("localhost"); // The name in the TLS handshake.
  expect(proxy.seen()).not.toMatch(/Signature|sandbox-password/);
});

it("sends the proxy's own user and password to the proxy", async () => {
  const { url, ca, sandbox } = await cbssByTls();
  const proxy = await listeningProxy("Basic dXNlcjpzZWNyZXQ=");
  const withUser = proxy.url.replace("//", "//user:secret@");

  await clientBehindProxy(url, { proxy: withUser, ca }).startEmailAddressChange(content);
  const without = clientBehindProxy(url, { proxy: proxy.url, ca }).startEmailAddressChange(content);

  await expect(without).rejects.toMatchObject({ code: "ERR_CBSS_NO_RESPONSE", reason: "network" });
  expect(sandbox.outbox).toHaveLength(1);
});

it("takes the proxy from HTTPS_PROXY, except for the hosts in NO_PROXY", async () => {
  const { url, ca, sandbox } = await cbssByTls();
  const proxy = await listeningProxy();
  onTestFinished(() => void vi.unstubAllEnvs());
  for (const name of ["https_proxy", "no_proxy", "NO_PROXY"]) vi.stubEnv(name, undefined);
  vi.stubEnv("HTTPS_PROXY", proxy.url);

  await clientBehindProxy(url, { ca }).startEmailAddressChange(content);
  expect(proxy.asked).toHaveLength(1);

  vi.stubEnv("NO_PROXY", "localhost");
  await clientBehindProxy(url, { ca }).startEmailAddressChange(content);
  expect(proxy.asked).toHaveLength(1);
  expect(sandbox.outbox).toHaveLength(2);
});

it("with NODE_USE_ENV_PROXY=1, Node uses the proxy without code", async () => {
  const { url, ca } = await cbssByTls();
  const proxy = await listeningProxy();
  const file = `${temporaryFolder()}/company.pem`;
  await writeFile(file, ca);

  const said = await callOnce(url, {
    NODE_USE_ENV_PROXY: "1",
    HTTPS_PROXY: proxy.url,
    https_proxy: proxy.url,
    no_proxy: "",
    NO_PROXY: "",
    NODE_EXTRA_CA_CERTS: file,
  });

  expect(said).toBe("accepted");
  expect(proxy.asked).toEqual([`CONNECT ${new URL(url).host}`]);
});

async function cbssByTls() {
  const { url: behind, sandbox } = await listeningSandbox();
  return { ...(await listeningTls(behind)), sandbox };
}

/** A proxy that opens tunnels, for everyone or only with authentication, and records what it can see of them. */
async function listeningProxy(authorization?: string) {
  const asked: string[] = [];
  const seen: Buffer[] = [];
  const server = createServer((_, response) => response.writeHead(405).end());
  server.on("connect", ({ url = "", headers }: IncomingMessage, client) => {
    asked.push(`CONNECT ${url}`);
    if (authorization && headers["proxy-authorization"] !== authorization) {
      client.end("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n");
      return;
    }
    const target = connect(Number(url.split(":")[1]), "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      client
        .on("data", (bytes: Buffer) => seen.push(bytes))
        .pipe(target)
        .pipe(client);
    });
    for (const socket of [client, target]) {
      socket.on("error", () => {});
      onTestFinished(() => void socket.destroy());
    }
  });
  const port = await portOf(server);
  return { url: `http://127.0.0.1:${port}`, asked, seen: () => Buffer.concat(seen).toString("latin1") };
}
