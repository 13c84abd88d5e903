/**
 * The output of a command's `--help`. The command is run, so it must be built.
 */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { fence } from "../markdown.ts";
import { inRepository } from "../places.ts";

/** `help signature` runs `packages/signature/dist/cli.js --help`. */
export async function help(folder: string): Promise<string> {
  const command = inRepository(`packages/${folder}/dist/cli.js`);
  const { stdout } = await promisify(execFile)(process.execPath, [command, "--help"]);
  return fence("text", stdout);
}
