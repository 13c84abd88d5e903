import { checkText } from "./check-text.ts";

/** Returns the body unless it is neither bytes nor text that has bytes of its own. */
export function checkBody(body: Uint8Array | string): Uint8Array | string {
  if (body instanceof Uint8Array) return body;
  return checkText("body", body, "a string or a Uint8Array", "sign the bytes that you send");
}
