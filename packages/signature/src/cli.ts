#!/usr/bin/env node
// The command `cbss-signature`. Wrong use is one sentence and exit 2, a failure one sentence and exit 1; see --help.
import { fstatSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { print, runCommand, UsageError } from "@cbss/internal/command";
import { COMMAND_LINE, type Command, HELP, readCommand } from "./command/read-command.ts";
import { readSecrets } from "./command/read-secrets.ts";
import { createSigner } from "./create-signer.ts";
import { diagnose } from "./diagnose.ts";
import { verify } from "./verify.ts";

runCommand({
  name: "cbss-signature",
  packageJson: new URL("../package.json", import.meta.url),
  help: HELP,
  line: COMMAND_LINE,
  run: (args) => run(readCommand(args)),
});

async function run(command: Command): Promise<0 | 1> {
  const secrets = readSecrets(process.env);
  const body = await readBody(command.file);
  if (command.name === "sign") {
    print(await createSigner(secrets, { digest: command.digest })(body));
    return 0;
  }
  const { signature } = command;
  if (command.name === "verify") {
    const isValid = await verify(body, secrets, signature, { digest: command.digest });
    print(isValid ? "valid" : "not valid");
    return isValid ? 0 : 1;
  }
  const { verdict, explanation } = await diagnose({ body, secrets, signature });
  print(`${verdict}: ${explanation}`);
  return verdict === "valid" ? 0 : 1;
}

// Reads the exact bytes: decodes nothing, and removes no line break.
async function readBody(file: string): Promise<Uint8Array> {
  if (file !== "-") return readFile(file).catch((error) => refuseFile(file, error));
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  if (chunks.length === 0 && !isPipeOrFile()) {
    throw new UsageError(
      "standard input has no body: name a FILE or pipe the body in. To sign an empty body, use an empty file or pipe.",
    );
  }
  return Buffer.concat(chunks);
}

// If standard input is closed, Node opens /dev/null instead. Neither /dev/null nor a terminal without input is meant as an empty body.
function isPipeOrFile(): boolean {
  try {
    return !fstatSync(0).isCharacterDevice();
  } catch {
    return false;
  }
}

function refuseFile(file: string, cause: Error & { code?: string }): never {
  throw new Error(
    `${file} cannot be read (${cause.code}): name a file, or pass the body on standard input.`,
    {
      cause,
    },
  );
}
