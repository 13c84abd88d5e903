/**
 * Secrets that are easy to recognise in any text. Each has characters that JSON, HTML or a URL escapes.
 */
import { createHash } from "node:crypto";
import { spellingsOf } from "@cbss/internal/spellings";

export const secrets = { clientKey: 'canary-KEY-"é/+', loginSalt: "canary-SALT-&<\\ü" };
export const form = { Password: 'canary-PASSWORD-"/\\+&% é🔑', NewEmailAddress: "mei@example.com" };

/** Lists which of the four secrets a text shows, in any spelling. */
export function leaksIn(text: string, body?: Uint8Array): string[] {
  const shown = text.toLowerCase();
  const canaries = {
    ...secrets,
    Password: form.Password,
    ...(body ? { Signature: signatureOver(body) } : {}),
  };
  return Object.entries(canaries).flatMap(([name, canary]) =>
    spellings(canary).some((spelling) => shown.includes(spelling.toLowerCase())) ? [name] : [],
  );
}

/** Repeats a text in every spelling, as a server might. */
export function echo(text: string): string {
  return spellings(text).join("\n");
}

const spellings = (text: string): string[] => Array.from(spellingsOf(text, 2), ([, spelling]) => spelling);

/** Computes the signature with these secrets, by code that is not ours. */
function signatureOver(body: Uint8Array): string {
  return createHash("sha256").update(body).update(secrets.clientKey).update(secrets.loginSalt).digest("hex");
}
