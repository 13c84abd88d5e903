// The entry `@cbss/sandbox/vitest`: a fresh sandbox for every test that asks for one.
import { test as base, type TestAPI } from "vitest";
import { createSandbox, type Sandbox } from "./create-sandbox.ts";
import { serve } from "./node.ts";
import type { SandboxOptions } from "./settings/options.ts";

/** What a test can ask for by its name. */
export interface SandboxFixtures {
  /** What the sandbox is made with; override it with `test.override` or `test.extend`. */
  sandboxOptions: SandboxOptions;
  /** A sandbox that no other test has. */
  sandbox: Sandbox;
  /** The URL under which this test's sandbox is served, on a port that was free; it is closed after the test. */
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
