#!/usr/bin/env node
// The command `cbss-contract`. Whatever goes wrong is one sentence and exit 2: exit 1 says that the server is at fault.
import { readFileSync } from "node:fs";
import { styleText } from "node:util";
import { readCommand } from "./command/read-command.ts";

async function run(args: readonly string[]): Promise<void> {
  const command = readCommand(args);
  if (command.name === "help") return print((await import("./command/help.ts")).HELP);
  if (command.name === "version") return print(readVersion());
  const { runCheck, runList } = await import("./command/run-command.ts");
  const io = { environment: process.env, print, printError, style: styleText, stderr: process.stderr };
  if (command.name === "list") return runList(command, io);
  endAtOnce(command.allowChanges !== "none");
  process.exitCode = await runCheck(command, io);
}

// What has been sent cannot be taken back; files are written at once in the end, so none can be half-written.
function endAtOnce(allowsChanges: boolean): void {
  const consequence = allowsChanges ? " Changes may have been started." : "";
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const) {
    process.once(signal, () => {
      printError(`\ncbss-contract: ended by ${signal}, nothing was written.${consequence}`);
      process.exit(code);
    });
  }
}

function readVersion(): string {
  const file = new URL("../package.json", import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function printError(text: string): void {
  process.stderr.write(`${text}\n`);
}

// Whoever reads the report may stop reading, as `head` does.
process.stdout.on("error", () => process.exit(2));

run(process.argv.slice(2)).catch((error: Error) => {
  printError(`cbss-contract: ${error.message}`);
  if (/(^|[\s,])(\*|cbss)/.test(process.env["DEBUG"] ?? "")) printError(String(error.stack));
  process.exitCode = 2;
});
