import { parseArgs } from "node:util";
import type { DigestEncoding } from "../digest-encoding.ts";

/** What `--help` prints. */
export const HELP: string = `Usage: cbss-signature sign [FILE] [--digest D]
       cbss-signature verify [FILE] --signature S [--digest D]
       cbss-signature diagnose [FILE] --signature S

Computes, checks or explains the signature of the bytes in FILE, or on standard input.
The secrets come from the environment: CBSS_CLIENT_KEY and CBSS_LOGIN_SALT.

  --signature S   the signature that came with the body
  --digest D      hex (the default), hex-upper or base64
  --help          prints this text
  --version       prints the version

Exit code 0: signed, or the signature is valid. 1: it is not, or something failed. 2: wrong use.`;

/** What the command line asks for. */
export type Command =
  | { readonly name: "help" }
  | { readonly name: "version" }
  | { readonly name: "sign"; readonly file: string; readonly digest: DigestEncoding }
  | {
      readonly name: "verify";
      readonly file: string;
      readonly signature: string;
      readonly digest: DigestEncoding;
    }
  | { readonly name: "diagnose"; readonly file: string; readonly signature: string };

/** The command line, or the environment, was wrong; the message is one sentence. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Reads the arguments of the command. */
export function readCommand(args: string[]): Command {
  refuseSecretFlags(args);
  const { values, positionals } = parse(args);
  if (values.help) return { name: "help" };
  if (values.version) return { name: "version" };
  const [name, file = "-", ...others] = positionals;
  if (name !== "sign" && name !== "verify" && name !== "diagnose") {
    throw new UsageError("the first argument must be sign, verify or diagnose: see --help.");
  }
  if (others.length > 0) throw new UsageError(`${name} takes one FILE at most: see --help.`);
  const { signature, digest } = values;
  if (name === "sign") {
    if (signature !== undefined) throw new UsageError("sign takes no --signature: it prints one.");
    return { name, file, digest: readDigest(digest) };
  }
  if (signature === undefined)
    throw new UsageError(`${name} needs --signature: the one that came with the body.`);
  if (name === "verify") return { name, file, signature, digest: readDigest(digest) };
  if (digest !== undefined) throw new UsageError("diagnose takes no --digest: it tries them all.");
  return { name, file, signature };
}

function refuseSecretFlags(args: string[]): void {
  // Not quoted whole: the value may stand behind an equals sign.
  const [flag] = args.flatMap(
    (arg) => /^--?(?:cbss-?)?(?:client|login|key|salt|secret)[a-z_-]*/i.exec(arg) ?? [],
  );
  if (flag === undefined) return;
  throw new UsageError(
    `${flag} is not taken, since other users of this machine can read the arguments and the shell keeps them: set CBSS_CLIENT_KEY and CBSS_LOGIN_SALT in the environment.`,
  );
}

function readDigest(digest = "hex"): DigestEncoding {
  if (digest === "hex" || digest === "hex-upper" || digest === "base64") return digest;
  throw new UsageError(`--digest must be hex, hex-upper or base64, but it is '${digest}'.`);
}

function parse(args: string[]) {
  try {
    const options = {
      signature: { type: "string" },
      digest: { type: "string" },
      help: { type: "boolean", short: "h" },
      version: { type: "boolean", short: "v" },
    } as const;
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    // Node says more, over several lines; the first sentence is what went wrong.
    const [sentence] = (error as Error).message.split(/\.?(?:\s*\n|\.\s|$)/);
    throw new UsageError(`${sentence}: see --help.`);
  }
}
