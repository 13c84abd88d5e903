// What all our commands share: help, version, errors, exit codes, and closed streams.
import { readFileSync } from "node:fs";
import { type Arguments, type CommandLine, parseArguments } from "./parse-arguments.ts";
import { UsageError } from "./usage-error.ts";

/** A command. */
interface Command<Line extends CommandLine> {
  /** Its name on the command line, such as `cbss-sandbox`. */
  readonly name: string;
  /** The package.json with the version of the command. */
  readonly packageJson: URL;
  /** The text that `--help` prints. */
  readonly help: string;
  readonly line: Line;
  /** The exit code after a failure other than wrong usage. Wrong usage always exits with 2. The default is 1. */
  readonly failureCode?: 1 | 2;
  /** Does the work. A number that it returns is the exit code, by default 0. */
  readonly run: (args: ParsedBy<Line>) => Promise<number | undefined>;
}

type ParsedBy<Line extends CommandLine> = Arguments<Line["options"]>;

/** Runs a command with the arguments of this process. It never rejects, and prints an error as one sentence to standard error. */
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

// A program that reads the output may stop early, as `head` does. The command then continues, and its exit code is the same.
function tolerateClosedPipes(fail: (error: NodeJS.ErrnoException) => void): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") fail(error);
    });
  }
}

// `cbss*`, `cbss:sandbox` and `*` match, among others, as in the `debug` package.
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
