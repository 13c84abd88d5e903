import { isSameText } from "@cbss/internal/is-same-text";
import { checkSignature, type Secrets } from "./check-arguments.ts";
import { type DigestEncoding, digestEncoder } from "./digest-encoding.ts";
import { sign } from "./sign.ts";

/**
 * Returns whether a signature is exactly the one for this body and these secrets. By default it must be lower-case hex;
 * `digest` selects another encoding.
 *
 * @throws {TypeError} (rejects) for what `sign` refuses, a signature that is not text, and an unknown `digest`. An
 * invalid signature is not an error: the result is false.
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
  return isSameText(signature, encode(await sign(body, secrets)));
}
