/**
 * Servers on real sockets for the tests of the examples. Each is closed when its test ends.
 */
import { once } from "node:events";
import { createServer, type RequestListener, type ServerResponse } from "node:http";
import { type AddressInfo, connect, type Server } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { createSandbox, type Sandbox, type SandboxOptions } from "@cbss/sandbox";
import { serve } from "@cbss/sandbox/node";
import { generate } from "selfsigned";
import { onTestFinished } from "vitest";

/** A sandbox on a socket, and its URL. */
export async function listeningSandbox(
  options: SandboxOptions = {},
): Promise<{ url: string; sandbox: Sandbox }> {
  const sandbox = createSandbox(options);
  const { url, close } = await serve(sandbox, { port: 0 });
  onTestFinished(close);
  return { url, sandbox };
}

/** How CBSS accepts a call. */
export function accept(response: ServerResponse): void {
  const envelope = { IsSuccessful: true, Messages: [], ClientCode: "SANDBOX", DateTime: "", Content: null };
  response.setHeader("Content-Type", "application/json").end(JSON.stringify(envelope));
}

/** A server that responds as the test defines, and its URL. */
export async function listeningServer(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  onTestFinished(() => server.closeAllConnections());
  return `http://127.0.0.1:${await portOf(server)}`;
}

/** Makes a server listen, and returns its port. */
export async function portOf(server: Server, port = 0): Promise<number> {
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

/** A TLS server in front of another one, with a certificate that no runtime trusts, for the name `localhost`. */
export async function listeningTls(behind: string): Promise<{ url: string; ca: string }> {
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec", // Made in a moment, unlike the usual one.
    extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] }],
  });
  const server = createTlsServer({ key, cert }, (socket) => {
    const { hostname, port } = new URL(behind);
    const inner = connect(Number(port), hostname);
    socket.pipe(inner).pipe(socket);
    socket.on("error", () => inner.destroy());
    inner.on("error", () => socket.destroy());
  });
  return { url: `https://localhost:${await portOf(server)}`, ca: cert };
}

/** An address at which nothing listens: a connection is refused. */
export async function refusingUrl(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return `http://127.0.0.1:${port}`;
}
