import { spawn } from "node:child_process";

export interface Program {
  command: string;
  args: string[];
  cwd?: string;
  env?: Record<string, string>;
  /** The exit codes that mean success. Default: only 0. */
  exitCodes?: number[];
}

/** Runs a program to its end, and resolves to its duration in seconds and its output. */
export async function runProcess(program: Program): Promise<{ seconds: number; printed: string }> {
  const { command, args, cwd = process.cwd(), env = {}, exitCodes = [0] } = program;
  const started = performance.now();
  const child = spawn(command, args, { cwd, env: { ...process.env, ...quiet, ...env } });
  let printed = "";
  child.stdout.on("data", (text) => {
    printed += text;
  });
  let complained = "";
  child.stderr.on("data", (text) => {
    complained += text;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject).once("close", resolve);
  });
  if (!exitCodes.includes(code ?? -1)) {
    throw new Error(`${command} ${args.join(" ")} ended with ${code}:\n${complained}${printed}`);
  }
  return { seconds: (performance.now() - started) / 1000, printed };
}

/** Turns off telemetry, checks for newer versions and coloured text. */
const quiet = {
  NO_COLOR: "1",
  DO_NOT_TRACK: "1",
  REDOCLY_TELEMETRY: "off",
  REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
  TURBO_TELEMETRY_DISABLED: "1",
};
