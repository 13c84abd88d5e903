import { createSandbox, type Sandbox, type SandboxOptions } from "@cbss/sandbox";
import { serve } from "@cbss/sandbox/node";
import { onTestFinished } from "vitest";

/** A sandbox on a socket of its own, until the test is finished. */
export async function startSandbox(options: SandboxOptions = {}): Promise<{ sandbox: Sandbox; url: string }> {
  const sandbox = createSandbox({ diagnose: false, ...options });
  const server = await serve(sandbox, { port: 0 });
  onTestFinished(() => server.close());
  return { sandbox, url: server.url };
}
