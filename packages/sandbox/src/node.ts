// The sandbox on a Node socket. The public types do not need @types/node.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Sandbox } from "./create-sandbox.ts";
import { answerClientErrors } from "./node/answer-client-errors.ts";
import { createListener } from "./node/create-listener.ts";
import { checkNames } from "./settings/check-option.ts";

export { type SmtpOptions, smtpDelivery } from "./node/smtp-delivery.ts";

/** Where `serve` listens. */
export interface ServeOptions {
  /** The port, by default 4010. With 0, the system chooses a free port. */
  readonly port?: number | undefined;
  /** The host, by default 127.0.0.1, which only this machine can reach. */
  readonly host?: string | undefined;
}

/** A sandbox that is listening. */
export interface RunningSandbox {
  /** The base URL, such as `http://127.0.0.1:4010`. */
  readonly url: string;
  /** Refuses new calls, finishes those in flight, and resolves within 5 seconds. */
  readonly close: () => Promise<void>;
}

// The server closes the connection of a client that sends nothing, sends a byte a minute, or has disappeared without closing.
// Otherwise, sockets would accumulate. The largest body is 1 MiB, which takes less than a second from a nearby client. The time
// before the response (a slow delivery, a trigger) does not count. Node's own limits are 60 s and 300 s, checked every 30 s.
const LIMITS = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 };

// Node's own refusal does not have our headers.
const OPTIONS = { ...LIMITS, requireHostHeader: false };

// Less than the promised 5 seconds, because closing takes a moment.
const GRACE_MS = 4500;

/**
 * Starts a server around a sandbox.
 *
 * @throws {TypeError} if the sandbox or an option is invalid. The message names it.
 * @throws {Error} if it cannot listen on the port, with Node's own `code`, such as `EADDRINUSE`.
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
    throw new TypeError("serve: sandbox must be a sandbox from createSandbox.");
  const { port = 4010, host = "127.0.0.1" } = readServeOptions(options);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new TypeError("serve: port must be a whole number from 0 to 65535.");
  }
  if (typeof host !== "string" || host === "")
    throw new TypeError("serve: host must be a name or an address.");
  const server = createServer(OPTIONS);
  const listener = createListener(sandbox.handle, { host, isClosing: () => !server.listening });
  server.on("request", listener);
  // Without this, Node would ask a client for a body that the sandbox then refuses.
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
      const reason = REASONS[cause.code ?? ""] ?? `cannot be opened (${cause.code ?? cause.message})`;
      const error = new Error(`Port ${port} on ${host} ${reason}.`, { cause });
      reject(Object.assign(error, { code: cause.code }));
    });
    server.listen(port, host, resolve);
  });
}

const REASONS: Record<string, string> = {
  EADDRINUSE: "is in use",
  EACCES: "needs elevated privileges",
  EADDRNOTAVAIL: "cannot be opened, because the host is not an address of this machine",
  ENOTFOUND: "cannot be opened, because the hostname is unknown",
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
