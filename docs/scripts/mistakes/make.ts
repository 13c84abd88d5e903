/**
 * The parts of the mistakes: a correct call, and ways to sign a different one.
 */
import { createHash } from "node:crypto";

/** A call whose signature is wrong. */
export interface MadeMistake {
  readonly body: string;
  readonly secrets: { readonly clientKey: string; readonly loginSalt: string };
  readonly signature: string;
}

export const key = "sandbox-client-key";
export const salt = "sandbox-login-salt";
export const secrets = { clientKey: key, loginSalt: salt };
export const request = {
  ClientCode: "SANDBOX",
  DateTime: "2024-11-18T03:26:29.298Z",
  Content: { Text: "é+</" },
};
export const body = JSON.stringify(request);

export type Data = string | Uint8Array;
const bytesOf = (...parts: readonly Data[]): Buffer => Buffer.concat(parts.map((part) => Buffer.from(part)));
export const hashOf = (name: string, ...parts: readonly Data[]): string =>
  createHash(name)
    .update(bytesOf(...parts))
    .digest("hex");
export const sha256 = (...parts: readonly Data[]): string => hashOf("sha256", ...parts);

/** Signs a different text from the one that is sent. */
export const signedBody = (signed: Data, sent: string = body): MadeMistake => ({
  body: sent,
  secrets,
  signature: sha256(signed, key, salt),
});
export const made = (signature: string): MadeMistake => ({ body, secrets, signature });
