/**
 * The program of `npm start`: a sandbox on a real socket, both signed calls, a rejected call, and the delivered one-time passwords,
 * then the documentation. The calls do not wait until the documentation is built, and with `--once` nobody would read it.
 */
import { once } from "node:events";
import { parseArgs } from "node:util";
import { attempt, createCbssClient } from "@cbss/client";
import { createSandbox } from "@cbss/sandbox";
import { serve } from "@cbss/sandbox/node";
import { createSigner } from "@cbss/signature";
import { buildDocumentation, serveDocumentation } from "./serve-documentation.ts";

const flags = orFail(2, () => {
  const options = {
    once: { type: "boolean" },
    build: { type: "boolean" },
    port: { type: "string", default: "4010" },
  } as const;
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

if (flags.once) await server.close();
else await stayUp();

/** Serves the documentation beside the sandbox until a signal ends both. Without the documentation, the sandbox stays up. */
async function stayUp(): Promise<void> {
  const stopped = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopped.abort());
  say("");
  const site = await documentation(stopped.signal).catch(({ message }: Error) => {
    if (!stopped.signal.aborted) console.error(message);
    return undefined;
  });
  if (!stopped.signal.aborted) {
    say(`The sandbox stays up, with its inbox and journal at ${server.url}/. Stop it with Ctrl+C.`);
    if (site) say(`The documentation is at http://127.0.0.1:${site.port}/.`);
    await once(stopped.signal, "abort");
  }
  await Promise.all([server.close(), site?.stop()]);
}

async function documentation(signal: AbortSignal): ReturnType<typeof serveDocumentation> {
  if (flags.build) {
    say("Building the documentation, which takes half a minute the first time.");
    await buildDocumentation(signal);
  }
  return serveDocumentation(Number(flags.port) && 4011);
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
