#!/usr/bin/env node
// The command `cbss-signature`. Wrong use is one sentence and exit 2, a failure one sentence and exit 1; see --help.
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { HELP, readCommand, UsageError } from "./command/read-command.ts";
import { readSecrets } from "./command/read-secrets.ts";
import { createSigner } from "./create-signer.ts";
import { diagnose } from "./diagnose.ts";
import { verify } from "./verify.ts";

async function run(args: string[]): Promise<void> {
  const command = readCommand(args);
  if (command.name === "help") return print(HELP);
  if (command.name === "version") return print(readVersion());
  const secrets = readSecrets(process.env);
  const body = await readBody(command.file);
  if (command.name === "sign") {
    return print(await createSigner(secrets, { digest: command.digest })(body));
  }
  const { signature } = command;
  if (command.name === "verify") {
    const isValid = await verify(body, secrets, signature, { digest: command.digest });
    return answer(isValid, isValid ? "valid" : "not valid");
  }
  const { verdict, explanation } = await diagnose({ body, secrets, signature });
  answer(verdict === "valid", `${verdict}: ${explanation}`);
}

// Byte for byte: nothing is decoded, and no line break is taken off.
async function readBody(file: string): Promise<Uint8Array> {
  if (file !== "-") return readFile(file).catch((error) => refuseFile(file, error));
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function refuseFile(file: string, cause: Error & { code?: string }): never {
  throw new Error(
    `${file} cannot be read (${cause.code}): name a file, or give the body on standard input.`,
    {
      cause,
    },
  );
}

function answer(isValid: boolean, text: string): void {
  print(text);
  process.exitCode = isValid ? 0 : 1;
}

function readVersion(): string {
  const file = new URL("../package.json", import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

run(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`cbss-signature: ${error.message}\n`);
  if (/(^|[\s,])(\*|cbss)/.test(process.env["DEBUG"] ?? "")) process.stderr.write(`${error.stack}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
