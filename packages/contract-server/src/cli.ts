#!/usr/bin/env node
// The command `cbss-contract`. Each error is one sentence with exit code 2. Exit code 1 means that the server is at fault.
import { printError, runCommand } from "@cbss/internal/command";
import { HELP } from "./command/help.ts";
import { COMMAND_LINE, type Command, readCommand } from "./command/read-command.ts";

runCommand({
  name: "cbss-contract",
  packageJson: new URL("../package.json", import.meta.url),
  help: HELP,
  line: COMMAND_LINE,
  failureCode: 2,
  run: (args) => run(readCommand(args)),
});

async function run(command: Command): Promise<0 | 1 | 3> {
  // Loaded only for a run, so that --help and usage errors print at once.
  const { runCheck, runList } = await import("./command/run-command.ts");
  if (command.name === "check") {
    endAtOnce(command.allowChanges !== "none");
    return runCheck(command);
  }
  runList(command);
  return 0;
}

// A call that was sent cannot be taken back. Files are written in one step at the end, so none is half-written.
function endAtOnce(allowsChanges: boolean): void {
  const consequence = allowsChanges ? " Changes may have been started." : "";
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const) {
    process.once(signal, () => {
      printError(`\ncbss-contract: ended by ${signal}. Nothing was written.${consequence}`);
      process.exit(code);
    });
  }
}
