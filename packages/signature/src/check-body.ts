import { faultOf } from "./fault-of.ts";

/** Returns the body unless it is neither bytes nor text that has bytes of its own. */
export function checkBody(body: Uint8Array | string): Uint8Array | string {
  // Not `instanceof`: under jsdom, and between frames, the bytes may be of another realm.
  const isBytes = (body as Uint8Array | null)?.[Symbol.toStringTag] === "Uint8Array";
  const fault = !isBytes && faultOf(body);
  if (fault) {
    throw new TypeError(`body must be a string or a Uint8Array, but ${fault}: sign the bytes that you send.`);
  }
  return body;
}
