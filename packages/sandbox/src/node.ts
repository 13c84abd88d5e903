// The sandbox on a socket of Node's. The public types need no @types/node.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Sandbox } from "./create-sandbox.ts";
import { answerClientErrors } from "./node/answer-client-errors.ts";
import { createListener } from "./node/create-listener.ts";
import { checkNames } from "./settings/check-option.ts";

export { type SmtpOptions, smtpDelivery } from "./node/smtp-delivery.ts";

/** Where `serve` listens. */
export interface ServeOptions {
  /** By default 4010; 0 takes any free port. */
  readonly port?: number | undefined;
  /** By default 127.0.0.1, which only this machine can reach. */
  readonly host?: string | undefined;
}

/** A sandbox that is listening. */
export interface RunningSandbox {
  /** For instance `http://127.0.0.1:4010`. */
  readonly url: string;
  /** Refuses new calls, finishes those in flight, and resolves within 5 seconds. */
  readonly close: () => Promise<void>;
}

// Who does not send is let go, or sockets would pile up: a client that says nothing, that sends a byte a minute, or that is gone
// without having closed. The largest body is 1 MiB, which takes less than a second from anywhere near; how long CBSS thinks
// (a slow delivery, a trigger) does not count. Node's own limits are 60 s and 300 s, looked at every 30 s.
const LIMITS = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 };

// Node's own refusal has none of our headers.
const OPTIONS = { ...LIMITS, requireHostHeader: false };

// Less than the 5 seconds promised: closing itself takes a moment.
const GRACE_MS = 4500;

/**
 * Starts a server around a sandbox.
 *
 * @throws {TypeError} if the sandbox or an option is invalid; the message names it.
 * @throws {Error} if it cannot listen there, with Node's own `code`, such as `EADDRINUSE`.
 * @example
 * const server = await serve(createSandbox(), { port: 0 });
 * // … calls to server.url …
 * await server.close();
 */
export async function serve(
  sandbox: Pick<Sandbox, "handle">,
  options: ServeOptions = {},
): Promise<RunningSandbox> {
  if (typeof sandbox?.handle !== "function")
    throw new TypeError("serve: sandbox must be what createSandbox returns.");
  const { port = 4010, host = "127.0.0.1" } = readServeOptions(options);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new TypeError("serve: port must be a whole number from 0 to 65535.");
  }
  if (typeof host !== "string" || host === "")
    throw new TypeError("serve: host must be a name or an address.");
  const server = createServer(OPTIONS);
  const listener = createListener(sandbox.handle, { host, isClosing: () => !server.listening });
  server.on("request", listener);
  // Without this, Node would ask a client for a body that is going to be refused.
  server.on("checkContinue", listener);
  server.on("checkExpectation", listener);
  answerClientErrors(server);
  await listen(server, port, host);
  let closed: Promise<void> | undefined;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`,
    close: () => {
      closed ??= close(server);
      return closed;
    },
  };
}

function readServeOptions(options: ServeOptions): ServeOptions {
  const isObject = typeof options === "object" && options !== null;
  if (!isObject) throw new TypeError("serve: options must be an object.");
  checkNames(options, "", ["port", "host"], "serve");
  return options;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: Error & { code?: string }) => {
      const reason = REASONS[cause.code ?? ""] ?? `cannot be listened on (${cause.code ?? cause.message})`;
      const error = new Error(`Port ${port} on ${host} ${reason}.`, { cause });
      reject(Object.assign(error, { code: cause.code }));
    });
    server.listen(port, host, resolve);
  });
}

const REASONS: Record<string, string> = {
  EADDRINUSE: "is in use",
  EACCES: "may only be used with more rights",
  EADDRNOTAVAIL: "is not an address of this machine",
  ENOTFOUND: "is not a name that can be found",
};

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
