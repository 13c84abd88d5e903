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

// Byte for byte: nothing is decoded, and no line break is taken off.
async function readBody(file: string): Promise<Uint8Array> {
  if (file !== "-") return readFile(file).catch((error) => refuseFile(file, error));
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  if (chunks.length === 0 && !isPipeOrFile()) {
    throw new UsageError(
      "no body came on standard input: name a FILE or pipe the body in. An empty body is signed from an empty file or pipe.",
    );
  }
  return Buffer.concat(chunks);
}

// Where standard input is closed, Node opens /dev/null in its place, and the end of a terminal's input is as empty: nobody meant that.
function isPipeOrFile(): boolean {
  try {
    return !fstatSync(0).isCharacterDevice();
  } catch {
    return false;
  }
}

function refuseFile(file: string, cause: Error & { code?: string }): never {
  throw new Error(
    `${file} cannot be read (${cause.code}): name a file, or give the body on standard input.`,
    {
      cause,
    },
  );
}
