/**
 * Runs a program to its end, or starts one for a test to use, and keeps its output.
 */
import { type ChildProcess, spawn } from "node:child_process";

export interface RunOptions {
  cwd?: string;
  /** The whole environment, by default that of this process. */
  env?: NodeJS.ProcessEnv;
  /** The standard input, by default empty. */
  stdin?: string | Uint8Array;
  /** A pipe that the test does not read. */
  closed?: "stdout" | "stderr" | undefined;
}

/** The text that a program wrote to standard output and to standard error. */
export interface Written {
  out: string;
  err: string;
}

export interface ProgramResult extends Written {
  /** The exit code, or null if a signal ended the program. */
  code: number | null;
}

/** A running program, with its output so far. */
export type Running = ChildProcess & { readonly written: Written; readonly ended: Promise<ProgramResult> };

/** Runs a program. Resolves whatever the exit code is, and rejects only if the program cannot be started. */
export function runProgram(
  file: string,
  args: readonly string[],
  options?: RunOptions,
): Promise<ProgramResult> {
  return spawnProgram(file, args, options).ended;
}

/** Starts a program and does not wait for its end. The caller must end it. */
export function spawnProgram(
  file: string,
  args: readonly string[],
  { stdin = "", closed, ...where }: RunOptions = {},
): Running {
  const child = spawn(file, args, where);
  const written: Written = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text) => {
    written.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    written.err += text;
  });
  if (closed) child[closed].destroy();
  // The program may end before it has read everything.
  child.stdin.on("error", () => {});
  child.stdin.end(stdin);
  const ended = new Promise<ProgramResult>((resolve, reject) => {
    child.once("error", reject).once("close", (code) => resolve({ code, ...written }));
  });
  return Object.assign(child, { written, ended });
}
