import { faultOf } from "./fault-of.ts";

/** Refuses a signature that is no text. */
export function checkSignature(signature: string): void {
  const fault = faultOf(signature);
  if (fault) {
    throw new TypeError(`signature must be a string, but ${fault}: pass the one that came with the body.`);
  }
}
