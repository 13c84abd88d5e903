/**
 * The rows of the table for a simulated page in this process, in which the installed packages make a call.
 */
import { createRequire } from "node:module";
import { demo } from "@cbss/testing/demo";
import { expect, inject } from "vitest";
import { runtimeTest } from "./runtime-test.ts";
import { serveInstalledSandbox } from "./sandbox.ts";

/** Tests a signed call in the environment that the first line of the test file names. */
export function domTests(name: "happy-dom" | "jsdom"): void {
  const { version } = createRequire(import.meta.url)(`${name}/package.json`);
  const environment = { runtime: name, program: name };

  const inside = `makes a signed call from the installed client to the installed sandbox's fetch, in ${name}`;
  runtimeTest({ ...environment, how: "Vitest, sandbox.fetch", title: inside }, async (_, tell) => {
    tell(version);
    const require = createRequire(`${inject("consumer")}/package.json`);
    const sandbox = require("@cbss/sandbox").createSandbox();

    const envelope = await changeAddress("https://cbss.test", sandbox.fetch);

    expect(navigator.userAgent.toLowerCase()).toContain(name.replace("-", ""));
    expect(envelope).toMatchObject({ IsSuccessful: true });
    expect(sandbox.outbox).toHaveLength(1);
  });

  const outside = `makes a signed call from the installed client to the installed sandbox over a socket, in ${name}`;
  runtimeTest({ ...environment, how: "Vitest, sandbox on a socket", title: outside }, async (_, tell) => {
    tell(version);
    await using sandbox = await serveInstalledSandbox();

    const envelope = await changeAddress(sandbox.url);

    expect(envelope).toMatchObject({ IsSuccessful: true });
    expect(sandbox.delivered()).toBe(1);
  });
}

function changeAddress(baseUrl: string, fetch?: typeof globalThis.fetch): Promise<unknown> {
  const require = createRequire(`${inject("consumer")}/package.json`);
  const { clientCode, secrets, password } = demo;
  const signer = require("@cbss/signature").createSigner(secrets, { dangerouslyAllowBrowser: true });
  const cbss = require("@cbss/client").createCbssClient({ baseUrl, clientCode, signer, fetch });
  return cbss.startEmailAddressChange({
    Password: password,
    NewEmailAddress: "mei@example.com",
  });
}
