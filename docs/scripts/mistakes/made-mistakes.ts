/**
 * Makes each mistake that `diagnose` can name. The page shows what `diagnose` reports for this signature.
 */
import { createHmac } from "node:crypto";
import type { FormulaMistake, SecretFault, SignatureMistake } from "@cbss/signature/diagnose";
import { ofBody } from "./made-body-mistakes.ts";
import { body, type Data, hashOf, key, type MadeMistake, made, salt, secrets, sha256 } from "./make.ts";

const right = sha256(body, key, salt);
const bytes = Buffer.from(right, "hex");
const base64 = bytes.toString("base64");

const ofFormula: Record<FormulaMistake, MadeMistake> = {
  "secrets-swapped": made(sha256(body, salt, key)),
  "parts-reordered": made(sha256(key, body, salt)),
  "parts-separated": made(sha256(`${body}:${key}:${salt}`)),
  hmac: made(
    createHmac("sha256", key + salt)
      .update(body)
      .digest("hex"),
  ),
  "text-utf-16": made(sha256(Buffer.from(body + key + salt, "utf16le"))),
  "text-latin-1": made(sha256(Buffer.from(body + key + salt, "latin1"))),
  "text-ascii": made(sha256(body.replaceAll(/[^ -~]/g, "?"), key, salt)),
  "secrets-utf-16": made(sha256(body, Buffer.from(key + salt, "utf16le"))),
  "digest-hashed-again": made(sha256(right)),
  "digest-md5": made(hashOf("md5", body, key, salt)),
  "digest-sha-1": made(hashOf("sha1", body, key, salt)),
  "digest-sha-224": made(hashOf("sha224", body, key, salt)),
  "digest-sha-384": made(hashOf("sha384", body, key, salt)),
  "digest-sha-512": made(hashOf("sha512", body, key, salt)),
};

const ofSignature: Record<SignatureMistake, MadeMistake> = {
  "signature-upper-case": made(right.toUpperCase()),
  "signature-base64": made(base64),
  "signature-base64url": made(bytes.toString("base64url")),
  "signature-base64-of-hex": made(Buffer.from(right).toString("base64")),
  "signature-plus-as-space": withPlus(),
  "signature-percent-encoded": made(encodeURIComponent(base64)),
  "signature-with-separators": made(right.replaceAll(/..(?=.)/g, "$&-")),
  "signature-with-white-space": made(`${right}\n`),
  "signature-quoted": made(`"${right}"`),
  "signature-with-prefix": made(`0x${right}`),
  "signature-with-other-text": made(`sha256=${right}`),
  "signature-truncated": made(right.slice(0, 32)),
  "signature-zeros-dropped": withZero(),
};

/** How each fault changes a secret, and the secret that it needs. */
const secretFaults = (secret: string): Record<SecretFault, readonly [issued: string, used: Data]> => ({
  missing: [secret, ""],
  "line-break": [secret, `${secret}\n`],
  space: [secret, `${secret} `],
  quoted: [secret, `"${secret}"`],
  bom: [secret, `\uFEFF${secret}`],
  trimmed: [`${secret} `, secret],
  unquoted: [`"${secret}"`, secret],
  case: [secret, secret.toUpperCase()],
  "percent-encoded": [`${secret}/`, `${secret}%2F`],
  "percent-decoded": [`${secret}%2F`, `${secret}/`],
  "base64-encoded": [secret, Buffer.from(secret).toString("base64")],
  "base64-decoded": [Buffer.from(secret).toString("base64"), secret],
  "hex-decoded": [Buffer.from(secret).toString("hex"), secret],
});

const ofSecrets = Object.fromEntries([
  ...Object.entries(secretFaults(key)).map(([fault, [issued, used]]) => [
    `client-key-${fault}`,
    { body, secrets: { ...secrets, clientKey: issued }, signature: sha256(body, used, salt) },
  ]),
  ...Object.entries(secretFaults(salt)).map(([fault, [issued, used]]) => [
    `login-salt-${fault}`,
    { body, secrets: { ...secrets, loginSalt: issued }, signature: sha256(body, key, used) },
  ]),
]);

/** All mistakes by name. */
export const madeMistakes: Readonly<Record<string, MadeMistake>> = {
  ...ofBody,
  ...ofSecrets,
  ...ofFormula,
  ...ofSignature,
};

/** A similar body whose digest has a plus sign in Base64, which a query turns into a space. */
function withPlus(): MadeMistake {
  const write = (digest: Buffer): string => digest.toString("base64").replaceAll("+", " ");
  return nearby((digest) => write(digest).includes(" "), write);
}

/** A similar body whose digest starts with a zero, which a number loses. */
function withZero(): MadeMistake {
  const write = (digest: Buffer): string => digest.toString("hex").replace(/^0+/, "");
  return nearby((digest) => write(digest).length === 63, write);
}

function nearby(isWanted: (digest: Buffer) => boolean, write: (digest: Buffer) => string): MadeMistake {
  for (let millisecond = 100; ; millisecond += 1) {
    const other = body.replace("29.298Z", `29.${millisecond}Z`);
    const digest = Buffer.from(sha256(other, key, salt), "hex");
    if (isWanted(digest)) return { body: other, secrets, signature: write(digest) };
  }
}
