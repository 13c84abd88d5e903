// Hashes of all lengths, to find out which one was used. MD5 and SHA-224 need Node's crypto.
import { nodeHash } from "../node-hash.ts";
import { toHex } from "./charsets.ts";

/** A hash that may have been used instead of SHA-256. */
export type Algorithm = "MD5" | "SHA-1" | "SHA-224" | "SHA-256" | "SHA-384" | "SHA-512";

type Digest = string | undefined | Promise<string | undefined>;

/** Computes a hash as lower-case hex, undefined if this runtime does not have it, and overwrites the bytes with zeros. */
export function hash(algorithm: Algorithm, bytes: Uint8Array): Digest {
  if (!nodeHash) return hashWithSubtle(algorithm, bytes);
  try {
    return nodeHash(algorithm.replace("-", "").toLowerCase(), bytes, "hex");
  } catch (error) {
    // A runtime may forbid MD5.
    if (algorithm === "SHA-256") throw error;
    return undefined;
  } finally {
    bytes.fill(0);
  }
}

async function hashWithSubtle(algorithm: Algorithm, bytes: Uint8Array): Promise<string | undefined> {
  try {
    if (!isInSubtle(algorithm)) return undefined;
    return toHex(new Uint8Array(await crypto.subtle.digest(algorithm, bytes as BufferSource)));
  } finally {
    bytes.fill(0);
  }
}

/** Computes an HMAC as lower-case hex, undefined if this runtime does not have it, and overwrites key and bytes with zeros. */
export async function hmac(
  algorithm: Algorithm,
  key: Uint8Array,
  bytes: Uint8Array,
): Promise<string | undefined> {
  try {
    // Some runtimes cannot import an empty key.
    if (!isInSubtle(algorithm) || key.length === 0) return undefined;
    const parameters = { name: "HMAC", hash: algorithm };
    const imported = await crypto.subtle.importKey("raw", key as BufferSource, parameters, false, ["sign"]);
    return toHex(new Uint8Array(await crypto.subtle.sign("HMAC", imported, bytes as BufferSource)));
  } finally {
    key.fill(0);
    bytes.fill(0);
  }
}

function isInSubtle(algorithm: Algorithm): boolean {
  return algorithm !== "MD5" && algorithm !== "SHA-224";
}
