/**
 * An example of a refused signature: that of the current fields with a trailing newline that the body does not have.
 */
import { sign } from "@cbss/signature";
import type { Given } from "./stages.ts";

/** The signature of the body and a newline, as `echo` and many editors add one. */
export function signWithNewline({ body, clientKey, loginSalt }: Given): Promise<string> {
  return sign(Uint8Array.from([...body, 0x0a]), { clientKey, loginSalt });
}
