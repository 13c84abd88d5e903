// SHA-256 of several parts joined in order. The joined bytes contain both secrets: they never leave this file, and
// are overwritten with zeros once they are hashed.
import { nodeHash } from "./node-hash.ts";

/** Text stands for its UTF-8 bytes. */
export type Part = string | Uint8Array;

const encoder = new TextEncoder();
// Allocating 300 bytes takes as long as hashing them. `nodeHash` answers at once, so one buffer serves all its calls.
const reusable = new Uint8Array(4096);

/** Computes SHA-256 of the parts joined in order, as lower-case hex. */
export function sha256(...parts: Part[]): string | Promise<string> {
  let room = 0;
  for (const part of parts) room += 3 * part.length; // at most three bytes of UTF-8 for a UTF-16 unit
  const target = nodeHash && room <= reusable.length ? reusable : new Uint8Array(room);
  let end = 0;
  for (const part of parts) {
    if (typeof part === "string") {
      end += encoder.encodeInto(part, target.subarray(end)).written;
    } else {
      target.set(part, end);
      end += part.length;
    }
  }
  const joined = target.subarray(0, end);
  if (!nodeHash) return sha256WithSubtle(joined);
  try {
    return nodeHash("sha256", joined, "hex");
  } finally {
    joined.fill(0);
  }
}

async function sha256WithSubtle(joined: Uint8Array<ArrayBuffer>): Promise<string> {
  try {
    const digest = await crypto.subtle.digest("SHA-256", joined);
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
  } finally {
    joined.fill(0);
  }
}
