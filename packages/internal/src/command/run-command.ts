// What each of our commands does in the same way: help, version, errors, exit codes and streams that are closed.
import { readFileSync } from "node:fs";
import { type Arguments, type CommandLine, parseArguments } from "./parse-arguments.ts";
import { UsageError } from "./usage-error.ts";

/** A command, and what is its own. */
interface Command<Line extends CommandLine> {
  /** How it is called, as in `cbss-sandbox`. */
  readonly name: string;
  /** The package.json that has its version. */
  readonly packageJson: URL;
  /** What `--help` prints. */
  readonly help: string;
  readonly line: Line;
  /** What to exit with after a failure that is not wrong use, which is always 2. The default is 1. */
  readonly failureCode?: 1 | 2;
  /** Does the work; a number is what to exit with, 0 by default. */
  readonly run: (args: ParsedBy<Line>) => Promise<number | undefined>;
}

type ParsedBy<Line extends CommandLine> = Arguments<Line["options"]>;

/** Runs a command with the arguments of this process. Never rejects: an error is one sentence on standard error. */
export async function runCommand<Line extends CommandLine>(command: Command<Line>): Promise<void> {
  const { name, packageJson, help, line, failureCode = 1, run } = command;
  const fail = (error: Error): void => {
    printError(`${name}: ${error.message}`);
    if (isDebugging()) printError(String(error.stack));
    process.exitCode = error instanceof UsageError ? 2 : failureCode;
  };
  tolerateClosedPipes((error) => {
    fail(new Error(`the output cannot be written (${error.code}).`, { cause: error }));
    process.exit();
  });
  try {
    const args = parseArguments(process.argv.slice(2), line);
    if (args.values.help) print(help);
    else if (args.values.version) print(versionIn(packageJson));
    else process.exitCode = (await run(args as ParsedBy<Line>)) ?? 0;
  } catch (error) {
    fail(error as Error);
  }
}

// The reader may stop reading, as `head` does. The command then still ends as it would have, with the same exit code.
function tolerateClosedPipes(fail: (error: NodeJS.ErrnoException) => void): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") fail(error);
    });
  }
}

// `cbss*`, `cbss:sandbox` and `*`, among others, as the `debug` package reads it.
function isDebugging(): boolean {
  return /(^|[\s,])(\*|cbss)/.test(process.env["DEBUG"] ?? "");
}

function versionIn(packageJson: URL): string {
  return (JSON.parse(readFileSync(packageJson, "utf8")) as { version: string }).version;
}

/** Writes a line to standard output. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Writes a line to standard error. */
export function printError(text: string): void {
  process.stderr.write(`${text}\n`);
}
