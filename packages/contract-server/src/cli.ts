#!/usr/bin/env node
// The command `cbss-contract`. Each error is one sentence and exit 2: exit 1 says that the server is at fault.
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
  // Loaded only for work: --help and wrong use answer at once.
  const { runCheck, runList } = await import("./command/run-command.ts");
  if (command.name === "check") {
    endAtOnce(command.allowChanges !== "none");
    return runCheck(command);
  }
  runList(command);
  return 0;
}

// What has been sent cannot be taken back; files are written at once in the end, so none can be half-written.
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
