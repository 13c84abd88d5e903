// SHA-256 of several parts joined in order. The joined bytes contain both secrets, so they never leave this file, and are
// overwritten with zeros before the call ends.
import { nodeHash } from "./node-hash.ts";

/** Bytes, or text that is hashed as UTF-8. */
export type Part = string | Uint8Array;

// Created on first use: Jest's jsdom has no TextEncoder, and a program that does not sign may still import this package.
let encoder: TextEncoder | undefined;
// Allocating 300 bytes takes as long as hashing them. Nothing reads the bytes after a call, so all calls share one buffer.
const reusable = new Uint8Array(4096);

/** Computes SHA-256 of the parts joined in order, as lower-case hex. */
export function sha256(...parts: Part[]): string | Promise<string> {
  let room = 0;
  for (const part of parts) room += 3 * part.length; // at most three bytes of UTF-8 for a UTF-16 unit
  const target = room > reusable.length ? new Uint8Array(room) : reusable;
  let end = 0;
  for (const part of parts) {
    if (typeof part === "string") {
      encoder ??= new TextEncoder();
      end += encoder.encodeInto(part, target.subarray(end)).written;
    } else {
      target.set(part, end);
      end += part.length;
    }
  }
  const joined = target.subarray(0, end);
  try {
    if (nodeHash) return nodeHash("sha256", joined, "hex");
    // Copies the bytes at once: https://www.w3.org/TR/WebCryptoAPI/#SubtleCrypto-method-digest, step 2.
    const digest = crypto.subtle.digest("SHA-256", joined);
    return digest.then((bytes) =>
      Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join(""),
    );
  } finally {
    joined.fill(0);
  }
}
