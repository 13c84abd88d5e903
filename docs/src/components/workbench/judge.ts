/**
 * The verdict on a refused signature. @cbss/signature/diagnose explains it. This file only adds that the reader may have selected
 * another encoding of the digest than lower-case hex.
 */
import { type DigestEncoding, sign, verify } from "@cbss/signature";
import { type Diagnosis, diagnose } from "@cbss/signature/diagnose";

export interface Refused {
  readonly body: Uint8Array;
  readonly clientKey: string;
  readonly loginSalt: string;
  readonly digest: DigestEncoding;
  readonly signature: string;
}

/** Returns whether a signature is correct and, if not, the mistake. Undefined without a signature. */
export async function judge(refused: Refused): Promise<Diagnosis | undefined> {
  const { body, clientKey, loginSalt, digest, signature } = refused;
  if (signature === "") return undefined;
  const secrets = { clientKey, loginSalt };
  if (digest === "hex") return diagnose({ body, secrets, signature });
  if (await verify(body, secrets, signature, { digest })) {
    return diagnose({ body, secrets, signature: await sign(body, secrets) });
  }
  const diagnosis = await diagnose({ body, secrets, signature });
  return diagnosis.verdict === "valid" ? writtenOtherwise(digest) : diagnosis;
}

function writtenOtherwise(digest: DigestEncoding): Diagnosis {
  const explanation = `The digest is correct, but it is written in lower-case hex, and above you have chosen ${digest}.`;
  return { verdict: "explained", mistake: [], explanation };
}
