/**
 * Runs a sample as a separate process, against its own sandbox on a socket.
 */
import { execFile } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { createSandbox, type Sandbox } from "@cbss/sandbox";
import { serve } from "@cbss/sandbox/node";
import { expect } from "vitest";
import type { Command } from "./languages.ts";

const password = String.raw`"quoted" 'single' \back\\slash %41+& $HOME üß 密码 🔑`;
const secrets = { CBSS_CLIENT_KEY: "clé=🔑 %2B", CBSS_LOGIN_SALT: "sälz\"\\'$HOME" };

export interface Settings {
  CBSS_PASSWORD?: string;
  fault?: Parameters<Sandbox["setFault"]>[0];
  prefix?: string;
  isClosed?: boolean;
  /** A server in front of the sandbox redirects each call to it. */
  isMoved?: boolean;
}

/** Runs a sample against its own sandbox, and checks that it prints no secret, whatever happens. */
export async function runSample(
  command: Command,
  { variable, newValue }: { variable: string; newValue: string },
  { CBSS_PASSWORD = password, fault, prefix = "", isClosed = false, isMoved = false }: Settings = {},
) {
  const { CBSS_CLIENT_KEY: clientKey, CBSS_LOGIN_SALT: loginSalt } = secrets;
  const sessions = [{ clientCode: "MEI & CO", loginSalt }];
  const sandbox = createSandbox({
    clients: [{ clientCode: "MEI & CO", clientKey }],
    customers: [{ name: "Mei", password, sessions }],
  });
  if (fault) sandbox.setFault(fault, 1);
  const server = await serve(sandbox, { port: 0 });
  if (isClosed) await server.close();

  await using front = isMoved ? await redirectTo(server.url) : undefined;
  const CBSS_BASE_URL = (front ?? server).url + prefix;
  const env = {
    ...secrets,
    CBSS_BASE_URL,
    CBSS_CLIENT_CODE: "MEI & CO",
    CBSS_PASSWORD,
    [variable]: newValue,
  };
  const { code, stdout, stderr } = await execute(command, env);
  if (!isClosed) await server.close();

  const told = stdout + stderr;
  for (const secret of [CBSS_PASSWORD, ...Object.values(secrets)]) expect(told).not.toContain(secret);
  expect(told).not.toMatch(/[0-9a-f]{64}/i);
  return { code, stdout, stderr, outbox: sandbox.outbox.map(({ to }) => to) };
}

/** A server that redirects each call to another URL. */
async function redirectTo(target: string): Promise<AsyncDisposable & { url: string }> {
  const server = createServer(({ url }, response) =>
    response.writeHead(302, { Location: target + url }).end(),
  );
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The output of a process, and its exit code. */
export async function execute([program, ...args]: Command, env: Record<string, string>) {
  const { PATH = "", HOME = "" } = process.env;
  // Java reads its environment in the encoding of the locale.
  const options = { env: { PATH, HOME, LC_ALL: "C.UTF-8", ...env } };
  return promisify(execFile)(program, args, options).then(
    (output) => ({ code: 0, ...output }),
    (error: { code: unknown; stdout: string; stderr: string }) => error,
  );
}
