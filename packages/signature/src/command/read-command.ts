import { type Arguments, UsageError } from "@cbss/internal/command";
import type { DigestEncoding } from "../digest-encoding.ts";

/** What `--help` prints. */
export const HELP: string = `Usage: cbss-signature sign [FILE] [--digest D]
       cbss-signature verify [FILE] --signature S [--digest D]
       cbss-signature diagnose [FILE] --signature S

Computes, checks or explains the signature of the bytes in FILE, or on standard input.
An empty body is taken from an empty file or pipe; closed standard input is wrong use.
The secrets come from the environment: CBSS_CLIENT_KEY and CBSS_LOGIN_SALT.

  --signature S   the signature that came with the body
  --digest D      hex (the default), hex-upper or base64
  --help          prints this text
  --version       prints the version

Exit code 0: signed, or the signature is valid. 1: it is not, or something failed. 2: wrong use.`;

/** The options of the command. */
export const COMMAND_LINE = {
  options: { signature: { type: "string" }, digest: { type: "string" } },
  allowPositionals: true,
  secretVariables: ["CBSS_CLIENT_KEY", "CBSS_LOGIN_SALT"],
} as const;

/** The parsed command line. */
export type Command =
  | { readonly name: "sign"; readonly file: string; readonly digest: DigestEncoding }
  | {
      readonly name: "verify";
      readonly file: string;
      readonly signature: string;
      readonly digest: DigestEncoding;
    }
  | { readonly name: "diagnose"; readonly file: string; readonly signature: string };

/**
 * Parses the arguments.
 *
 * @throws {UsageError} if they match none of the three uses.
 */
export function readCommand({ values, positionals }: Arguments<typeof COMMAND_LINE.options>): Command {
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

function readDigest(digest = "hex"): DigestEncoding {
  if (digest === "hex" || digest === "hex-upper" || digest === "base64") return digest;
  throw new UsageError(`--digest must be hex, hex-upper or base64, but it is '${digest}'.`);
}
