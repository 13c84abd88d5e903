// One body against many Login_Salts, in Node: Body + Client_Key is hashed once, and each salt goes on from a copy, so that a
// wrong signature over 1 MiB takes 40 ms with 10,000 logins, and not 10 s. Web Crypto cannot stop half-way: elsewhere, and
// for a single login, each is signed by @cbss/signature from the start. Reached as there, without an import.

interface Hash {
  update(data: Uint8Array | string): Hash;
  copy(): Hash;
  digest(encoding: "hex"): string;
}

interface NodeLike {
  process?: { getBuiltinModule?(id: "node:crypto"): { createHash?(algorithm: "sha256"): Hash } | undefined };
}

const crypto = (globalThis as NodeLike).process?.getBuiltinModule?.("node:crypto");

/** Hashes what the signatures of all logins begin with; gives the rest of one, or undefined where that cannot be done. */
export function hashForMany(
  body: Uint8Array,
  clientKey: string,
): ((loginSalt: string) => string) | undefined {
  const begun = crypto?.createHash?.("sha256").update(body).update(clientKey);
  return begun && ((loginSalt) => begun.copy().update(loginSalt).digest("hex"));
}
