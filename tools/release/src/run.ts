/**
 * Runs a program, and describes a failure in one sentence.
 */
import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Runs a program and resolves to its output. */
export async function run(file: string, args: readonly string[], cwd: string): Promise<string> {
  const { stdout } = await promisify(execFile)(file, args, { cwd, maxBuffer: 2 ** 28 });
  return stdout;
}

/** An error as one sentence; the stack is for `DEBUG=cbss*`. */
export function sentence(error: unknown): string {
  const debug = /(^|[ ,])cbss/.test(process.env["DEBUG"] ?? "");
  if (!(error instanceof Error)) return String(error);
  return debug ? String(error.stack) : error.message;
}
