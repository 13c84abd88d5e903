#!/usr/bin/env node
// The command `cbss-sandbox`. Wrong use is one sentence and exit 2, a failure one sentence and exit 1; see --help.
import { readFileSync } from "node:fs";
import { greeting } from "./command/greeting.ts";
import { HELP, readCommand, UsageError } from "./command/read-command.ts";
import { readDocument } from "./command/read-document.ts";
import { readSettings } from "./command/read-settings.ts";
import { createSandbox } from "./create-sandbox.ts";
import { isLoopback } from "./node/trusted-host.ts";
import { serve } from "./node.ts";

async function run(args: string[]): Promise<void> {
  const command = readCommand(args);
  if (command.name === "help") return print(HELP);
  if (command.name === "version") return print(readVersion());
  const { port, host } = command;
  const { options, smtp } = await readSettings(command);
  const document = command.openApi ? { openApi: readDocument() } : {};
  const server = await serve(createSandbox({ ...options, ...document }), { port, host });
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => server.close().then(() => process.exit(0)));
  }
  if (!isLoopback(host)) complain(exposureWarning(host));
  print(greeting(server.url, options, smtp));
}

function exposureWarning(host: string): string {
  return (
    `WARNING: ${host} can be reached from other machines. Whoever reaches it can read every one-time password ` +
    "and reset the sandbox: use it for demo data only."
  );
}

function readVersion(): string {
  const file = new URL("../package.json", import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}

run(process.argv.slice(2)).catch((error: Error & { code?: string }) => {
  const isBusy = error.code === "EADDRINUSE";
  complain(
    `cbss-sandbox: ${isBusy ? error.message.replace(/\.$/, ": choose another with --port.") : error.message}`,
  );
  if (/(^|[\s,])(\*|cbss)/.test(process.env["DEBUG"] ?? "")) complain(String(error.stack));
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
