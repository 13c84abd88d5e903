// Writes vectors/signature.json from vectors/signature-cases.ts; with --check it only reports whether the file is current.
// The digests come from a program of the system, so that neither @cbss/signature nor the library below it is tested
// against itself.
import { spawnSync } from "node:child_process";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { type SignatureCase, signatureCases } from "../vectors/signature-cases.ts";

const target = new URL("../vectors/signature.json", import.meta.url);
const url = "https://cbss.example/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress";

// Uses the first that is installed: macOS has no sha256sum, and a minimal system often has no openssl.
const programs: [program: string, ...args: string[]][] = [
  ["sha256sum"],
  ["shasum", "-a", "256"],
  ["openssl", "dgst", "-sha256"],
];

function main(args: string[]): number {
  if (args.length > 1 || (args.length === 1 && args[0] !== "--check")) {
    return complain(2, "Usage: node scripts/generate-vectors.ts [--check]");
  }
  const program = programs.find(([name]) => !spawnSync(name, ["--version"]).error);
  if (!program) {
    return complain(
      1,
      `The vectors need one of ${programs.map(([name]) => name).join(", ")}: none is on PATH.`,
    );
  }
  const text = toAsciiJson({
    $schema: "./signature.schema.json",
    formula: "SHA256(Body + Client_Key + Login_Salt)",
    cases: signatureCases.map((one) => toVector(one, program)),
  });
  if (args.length === 0) {
    writeWhole(text);
  } else if (text !== readIfThere()) {
    return complain(
      1,
      "vectors/signature.json is not current: run `node scripts/generate-vectors.ts` in spec/.",
    );
  }
  return 0;
}

function toVector(one: SignatureCase, program: (typeof programs)[number]): object {
  const { name, catches, body, clientKey = "sandbox-client-key", loginSalt = "sandbox-login-salt" } = one;
  const repeated = typeof body === "object" && "times" in body;
  const bytes = repeated
    ? Buffer.alloc(body.times * (body.hex.length / 2), body.hex, "hex")
    : Buffer.from(body);
  const hex = sha256(Buffer.concat([bytes, Buffer.from(clientKey), Buffer.from(loginSalt)]), program);
  const base64 = Buffer.from(hex, "hex").toString("base64");
  return {
    name,
    catches,
    body: repeated ? { repeat: body } : { hex: bytes.toString("hex"), text: decode(bytes) },
    clientKey,
    loginSalt,
    encodings: { hex, hexUpper: hex.toUpperCase(), base64 },
    url: toUrl(hex),
    urlBase64: toUrl(base64),
  };
}

function sha256(bytes: Buffer, [name, ...args]: (typeof programs)[number]): string {
  const { status, stdout } = spawnSync(name, args, { input: bytes, encoding: "utf8" });
  const hex = /\b[0-9a-f]{64}\b/.exec(stdout ?? "")?.[0];
  if (status !== 0 || hex === undefined) throw new Error(`${name} gave no SHA-256.`);
  return hex;
}

function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function toUrl(signature: string): string {
  return `${url}?Signature=${encodeURIComponent(signature)}&Language=en_US`;
}

// ASCII only, so that no editor or tool can normalise a letter, and both forms of é look different.
function toAsciiJson(value: object): string {
  const escapeUnit = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return `${JSON.stringify(value, null, 2).replace(/[^ -~\n]/g, escapeUnit)}\n`;
}

function readIfThere(): string {
  try {
    return readFileSync(target, "utf8");
  } catch {
    return "";
  }
}

function writeWhole(text: string): void {
  const draft = new URL(`${target.href}.draft`);
  writeFileSync(draft, text);
  renameSync(draft, target);
}

function complain(exitCode: number, sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return exitCode;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  process.exitCode = complain(1, error instanceof Error ? error.message : String(error));
}
