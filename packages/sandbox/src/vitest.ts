// The entry `@cbss/sandbox/vitest`: a new sandbox for every test that requests one.
import { test as base, type TestAPI } from "vitest";
import { createSandbox, type Sandbox } from "./create-sandbox.ts";
import { serve } from "./node.ts";
import type { SandboxOptions } from "./settings/options.ts";

/** The fixtures that a test can request by name. */
export interface SandboxFixtures {
  /** The options of the sandbox. Override them with `test.override` or `test.extend`. */
  sandboxOptions: SandboxOptions;
  /** A sandbox for this test only. */
  sandbox: Sandbox;
  /** The URL of this test's sandbox, on a free port. The server is closed after the test. */
  sandboxUrl: string;
}

/**
 * Vitest's `test`, with a sandbox.
 *
 * @example
 * test("starts the change", async ({ sandbox, sandboxUrl }) => { … });
 */
export const test: TestAPI<SandboxFixtures> = base.extend<SandboxFixtures>({
  sandboxOptions: {},
  sandbox: async ({ sandboxOptions }, use) => {
    await use(createSandbox(sandboxOptions));
  },
  sandboxUrl: async ({ sandbox }, use) => {
    const server = await serve(sandbox, { port: 0 });
    await use(server.url);
    await server.close();
  },
});
