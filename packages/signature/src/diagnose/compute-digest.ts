// Computes the digest of a draft. The joined bytes contain both secrets, so they leave this file only to be hashed.
import type { Draft, PartName } from "./draft.ts";
import { type Algorithm, hash, hmac } from "./hash.ts";

/** Computes the digest of a draft as lower-case hex; undefined if this runtime lacks the algorithm. */
export function computeDigest(
  draft: Draft,
  algorithm: Algorithm,
): string | undefined | Promise<string | undefined> {
  const bytes = join(draft, draft.order, draft.separator);
  const digest =
    draft.hmacKey.length > 0 ? hmac(algorithm, join(draft, draft.hmacKey), bytes) : hash(algorithm, bytes);
  const { rehash } = draft;
  if (!rehash || digest === undefined) return digest;
  if (typeof digest === "string") return hash(algorithm, rehash(digest));
  return digest.then((hex) => (hex === undefined ? hex : hash(algorithm, rehash(hex))));
}

function join(draft: Draft, names: readonly PartName[], separator = ""): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const name of names) {
    if (separator && parts.length > 0) parts.push(draft.encodeSecrets(separator));
    const part = draft[name];
    const encode = name === "body" ? draft.encodeBody : draft.encodeSecrets;
    parts.push(typeof part === "string" ? encode(part) : part);
  }
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let end = 0;
  for (const part of parts) {
    joined.set(part, end);
    end += part.length;
  }
  return joined;
}
