#!/usr/bin/env node
// The command `cbss-sandbox`. Wrong usage prints one sentence and exits with 2. A failure prints one sentence and exits with 1.
// See --help.
import { print, printError, runCommand } from "@cbss/internal/command";
import { isLoopback } from "@cbss/internal/is-loopback";
import { greeting } from "./command/greeting.ts";
import { COMMAND_LINE, HELP, readCommand, type ServeCommand } from "./command/read-command.ts";
import { readDocument } from "./command/read-document.ts";
import { readSettings } from "./command/read-settings.ts";
import { createSandbox } from "./create-sandbox.ts";
import { serve } from "./node.ts";

runCommand({
  name: "cbss-sandbox",
  packageJson: new URL("../package.json", import.meta.url),
  help: HELP,
  line: COMMAND_LINE,
  run: (args) => run(readCommand(args)),
});

async function run(command: ServeCommand): Promise<undefined> {
  const { port, host } = command;
  const { options, smtp } = await readSettings(command);
  const document = command.openApi ? { openApi: readDocument() } : {};
  const server = await serve(createSandbox({ ...options, ...document }), { port, host }).catch(suggestPort);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => server.close().then(() => process.exit(0)));
  }
  if (!isLoopback(host)) printError(exposureWarning(host));
  print(greeting(server.url, options, smtp));
}

function suggestPort(error: Error & { code?: string }): never {
  if (error.code !== "EADDRINUSE") throw error;
  throw new Error(error.message.replace(/\.$/, ": choose another with --port."), { cause: error });
}

function exposureWarning(host: string): string {
  return (
    `WARNING: ${host} is reachable from other machines. Anyone who reaches it can read every one-time password ` +
    "and reset the sandbox: use demo data only."
  );
}
