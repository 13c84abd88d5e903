/**
 * Runs a program to its end, and tells how it ended and what it wrote.
 */
import { spawn } from "node:child_process";

export interface RunOptions {
  cwd?: string;
  /** The whole environment: by default that of this process. */
  env?: NodeJS.ProcessEnv;
  /** What it can read from standard input: by default nothing. */
  stdin?: string | Uint8Array;
  /** A pipe that nobody reads any more. */
  closed?: "stdout" | "stderr" | undefined;
}

export interface ProgramResult {
  /** The exit code; null if a signal has ended it. */
  code: number | null;
  out: string;
  err: string;
}

/** Resolves however the program ends, and rejects only if it cannot be started. */
export async function runProgram(
  file: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<ProgramResult> {
  const { stdin = "", closed, ...where } = options;
  const child = spawn(file, args, where);
  const written = { out: "", err: "" };
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
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject).once("close", resolve);
  });
  return { code, ...written };
}
