/**
 * Runs a program to its end, or starts one that a test talks to, and keeps what it writes.
 */
import { type ChildProcess, spawn } from "node:child_process";

export interface RunOptions {
  cwd?: string;
  /** The whole environment: by default that of this process. */
  env?: NodeJS.ProcessEnv;
  /** What it can read from standard input: by default nothing. */
  stdin?: string | Uint8Array;
  /** A pipe that is not read. */
  closed?: "stdout" | "stderr" | undefined;
}

/** What a program has written to standard output and to standard error. */
export interface Written {
  out: string;
  err: string;
}

export interface ProgramResult extends Written {
  /** The exit code; null if a signal has ended it. */
  code: number | null;
}

/** A program that runs, with what it has written so far. */
export type Running = ChildProcess & { readonly written: Written; readonly ended: Promise<ProgramResult> };

/** Resolves however the program ends, and rejects only if it cannot be started. */
export function runProgram(
  file: string,
  args: readonly string[],
  options?: RunOptions,
): Promise<ProgramResult> {
  return spawnProgram(file, args, options).ended;
}

/** Starts a program and goes on while it runs; it is for the caller to end it. */
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
  // It may end before it has read everything.
  child.stdin.on("error", () => {});
  child.stdin.end(stdin);
  const ended = new Promise<ProgramResult>((resolve, reject) => {
    child.once("error", reject).once("close", (code) => resolve({ code, ...written }));
  });
  return Object.assign(child, { written, ended });
}
