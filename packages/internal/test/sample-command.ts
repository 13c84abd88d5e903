// A command for the tests of `runCommand`. It runs in a separate process.
import { print, printError, runCommand, UsageError } from "../src/command/index.ts";

await runCommand({
  name: "cbss-sample",
  packageJson: new URL("sample-package.json", import.meta.url),
  help: "Usage: cbss-sample",
  line: {
    options: { fail: { type: "string" }, exit: { type: "string", default: "0" }, lines: { type: "string" } },
  },
  ...(process.env["FAILURE_CODE"] === "2" && { failureCode: 2 }),
  run: async ({ values }) => {
    if (values.fail === "usage") throw new UsageError("--fail was given.");
    if (values.fail === "other") throw new Error("the disk is full.");
    for (let line = 1; line <= Number(values.lines ?? 1); line++) {
      print(`line ${line}`);
      printError(`note ${line}`);
      // Gives the reader time to close the stream.
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    return Number(values.exit);
  },
});
