/**
 * Runs a program, and says in one sentence what became of one that failed.
 */
import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Runs a program and resolves to what it printed. */
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
