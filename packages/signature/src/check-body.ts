import { checkText } from "./check-text.ts";

/** Returns the body unless it is neither bytes nor text that has bytes of its own. */
export function checkBody(body: Uint8Array | string): Uint8Array | string {
  // Not `instanceof`: under jsdom, and between frames, the bytes may be of another realm.
  if (isBytes(body)) return body;
  return checkText("body", body, "a string or a Uint8Array", "sign the bytes that you send");
}

function isBytes(body: Uint8Array | string): body is Uint8Array {
  return (body as Uint8Array | null)?.[Symbol.toStringTag] === "Uint8Array";
}
