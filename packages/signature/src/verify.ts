import type { Secrets } from "./check-secrets.ts";
import { checkSignature } from "./check-signature.ts";
import { type DigestEncoding, digestEncoder } from "./digest-encoding.ts";
import { sign } from "./sign.ts";

/**
 * Tells whether a signature is the one that belongs to this body and these secrets, to the letter.
 *
 * @example
 * if (!(await verify(body, { clientKey, loginSalt }, signature))) return refuse();
 */
export async function verify(
  body: Uint8Array | string,
  secrets: Secrets,
  signature: string,
  { digest = "hex" }: { digest?: DigestEncoding | undefined } = {},
): Promise<boolean> {
  const encode = digestEncoder(digest);
  checkSignature(signature);
  return isSame(signature, encode(await sign(body, secrets)));
}

// No early exit: how long it takes must not tell how much of a forged signature is right. Its length is no secret.
function isSame(given: string, expected: string): boolean {
  if (given.length !== expected.length) return false;
  let difference = 0;
  for (let i = 0; i < expected.length; i++) difference |= given.charCodeAt(i) ^ expected.charCodeAt(i);
  return difference === 0;
}
