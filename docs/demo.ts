/**
 * The program of `npm start`: a sandbox on a real socket, both signed calls, a rejected call, and the delivered one-time passwords.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { attempt, createCbssClient } from "@cbss/client";
import { createSandbox } from "@cbss/sandbox";
import { serve } from "@cbss/sandbox/node";
import { createSigner } from "@cbss/signature";

const flags = orFail(2, () => {
  const options = { once: { type: "boolean" }, port: { type: "string", default: "4010" } } as const;
  return parseArgs({ options }).values;
});

const sandbox = createSandbox();
const server = await serve(sandbox, { port: Number(flags.port) }).catch(fail(1));
say(`CBSS sandbox listening on ${server.url}`);

const cbss = createCbssClient({
  baseUrl: server.url,
  clientCode: "SANDBOX",
  signer: createSigner({ clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" }),
});

await show(
  "startEmailAddressChange",
  cbss.startEmailAddressChange({ Password: "sandbox-password", NewEmailAddress: "mei@example.com" }),
);
await show(
  "startMobilePhoneNumberChange",
  cbss.startMobilePhoneNumberChange({ Password: "sandbox-password", NewMobilePhoneNumber: "+447700900123" }),
);
await show(
  "startEmailAddressChange, with a wrong password",
  cbss.startEmailAddressChange({ Password: "wrong-password", NewEmailAddress: "mei@example.com" }),
);

say("\nOne-time passwords delivered");
for (const { to, oneTimePassword } of sandbox.outbox) say(`  ${oneTimePassword}  to ${to}`);

if (flags.once) {
  await server.close();
} else {
  say(`\nThe sandbox stays up, with its inbox and journal at ${server.url}/. Stop it with Ctrl+C.`);
  const documentation = await serveDocumentation();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => Promise.all([server.close(), documentation?.stop()]));
  }
}

/** Serves the built site beside the sandbox, or prints how to build it. */
async function serveDocumentation(): Promise<{ stop(): Promise<void> } | undefined> {
  const root = fileURLToPath(new URL(".", import.meta.url));
  if (!existsSync(`${root}dist/index.html`)) {
    say("The documentation is not built: `npx pnpm@12.21.0 --filter @cbss/docs build` does it.");
    return undefined;
  }
  process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
  const { preview } = await import("astro");
  const site = await preview({
    root,
    logLevel: "error",
    server: { host: "127.0.0.1", port: Number(flags.port) && 4011 },
  });
  say(`The documentation is at http://127.0.0.1:${site.port}/.`);
  return site;
}

async function show(title: string, call: Promise<object>): Promise<void> {
  const result = await attempt(call);
  say(`\n${title}`);
  if (result.ok) say(`  accepted  ${JSON.stringify(result.envelope)}`);
  else say(`  ${result.error.name}  ${result.error.message}`);
}

function say(line: string): void {
  console.log(line);
}

/** Ends with one sentence instead of a stack. */
function fail(exitCode: number): (error: Error) => never {
  return ({ message }) => {
    console.error(message);
    process.exit(exitCode);
  };
}

function orFail<T>(exitCode: number, run: () => T): T {
  try {
    return run();
  } catch (error) {
    return fail(exitCode)(error as Error);
  }
}
