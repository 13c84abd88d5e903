export { type Arguments, type CommandLine, parseArguments } from "./parse-arguments.ts";
export { print, printError, runCommand } from "./run-command.ts";
export { UsageError } from "./usage-error.ts";
