// Runs the command as a separate program, from its source.
import { fileURLToPath } from "node:url";
import { type ProgramResult, type Running, spawnProgram } from "@cbss/testing/run-program";
import { onTestFinished } from "vitest";

export type Environment = Readonly<Record<string, string | undefined>>;

const cli = fileURLToPath(new URL("../src/cli.ts", import.meta.url));

/** The credentials for a sandbox with its demo data. */
export const DEMO: Environment = {
  CBSS_CLIENT_CODE: "SANDBOX",
  CBSS_CLIENT_KEY: "sandbox-client-key",
  CBSS_LOGIN_SALT: "sandbox-login-salt",
};

/** The same with the variables that changes need. */
export const DEMO_WITH_CHANGES: Environment = {
  ...DEMO,
  CBSS_PASSWORD: "sandbox-password",
  CBSS_NEW_EMAIL_ADDRESS: "mei@example.com",
  CBSS_NEW_MOBILE_PHONE_NUMBER: "+886912345678",
};

/** Starts the command with only the given environment. */
export function startCommand(args: readonly string[], environment: Environment = {}): Running {
  const env = { PATH: process.env["PATH"], ...environment };
  const child = spawnProgram(process.execPath, [cli, ...args], { env });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

/** Runs the command to its end. */
export function runCommand(args: readonly string[], environment?: Environment): Promise<ProgramResult> {
  return startCommand(args, environment).ended;
}
