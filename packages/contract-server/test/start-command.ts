// The command as a program of its own, from its source.
import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type ProgramResult, runProgram } from "@cbss/testing/run-program";
import { onTestFinished } from "vitest";

export type Environment = Readonly<Record<string, string | undefined>>;

const cli = fileURLToPath(new URL("../src/cli.ts", import.meta.url));

/** Who calls a sandbox with its demo data. */
export const DEMO: Environment = {
  CBSS_CLIENT_CODE: "SANDBOX",
  CBSS_CLIENT_KEY: "sandbox-client-key",
  CBSS_LOGIN_SALT: "sandbox-login-salt",
};

/** The same with what changes need. */
export const DEMO_WITH_CHANGES: Environment = {
  ...DEMO,
  CBSS_PASSWORD: "sandbox-password",
  CBSS_NEW_EMAIL_ADDRESS: "mei@example.com",
  CBSS_NEW_MOBILE_PHONE_NUMBER: "+886912345678",
};

/** A program that runs, with what it has written so far. */
export type Running = ChildProcess & { readonly written: { out: string; err: string } };

/** Starts the command with no environment but the one given. */
export function startCommand(args: readonly string[], environment: Environment = {}): Running {
  const env = { PATH: process.env["PATH"], ...environment };
  const child = spawn(process.execPath, [cli, ...args], { env });
  const written = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text) => {
    written.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    written.err += text;
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return Object.assign(child, { written });
}

/** Runs the command to its end. */
export async function runCommand(args: readonly string[], environment?: Environment): Promise<ProgramResult> {
  const env = { PATH: process.env["PATH"], ...environment };
  return runProgram(process.execPath, [cli, ...args], { env });
}
