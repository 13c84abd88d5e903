import { createSandbox, type Sandbox, type SandboxOptions } from "@cbss/sandbox";
import { serve } from "@cbss/sandbox/node";
import { onTestFinished } from "vitest";

/** Starts a sandbox on its own socket, until the test is finished. */
export async function startSandbox(options: SandboxOptions = {}): Promise<{ sandbox: Sandbox; url: string }> {
  const sandbox = createSandbox({ diagnose: false, ...options });
  const server = await serve(sandbox, { port: 0 });
  onTestFinished(() => server.close());
  return { sandbox, url: server.url };
}
