/**
 * Serves the installed sandbox on a socket, in this process.
 */
import { createRequire } from "node:module";
import { inject } from "vitest";

/** The part of the installed `@cbss/sandbox` that the tests use. It is not the workspace's package. */
export interface RunningSandbox extends AsyncDisposable {
  url: string;
  /** Counts the one-time passwords that it has delivered. */
  delivered(): number;
}

/** Serves the sandbox that the consumer has installed, on a free port. */
export async function serveInstalledSandbox(): Promise<RunningSandbox> {
  const require = createRequire(`${inject("consumer")}/package.json`);
  const sandbox = require("@cbss/sandbox").createSandbox();
  const { url, close } = await require("@cbss/sandbox/node").serve(sandbox, { port: 0 });
  return { url, delivered: () => sandbox.outbox.length, [Symbol.asyncDispose]: close };
}
