// Checks one body against many Login_Salts in Node. Body + Client_Key is hashed once, and each salt continues from a copy. So a
// wrong signature over 1 MiB takes 40 ms with 10,000 logins, and not 10 s. Web Crypto cannot copy an unfinished hash. So other
// runtimes sign for each login from the start with @cbss/signature. Like that package, this file does not import `node:crypto`.

interface Hash {
  update(data: Uint8Array | string): Hash;
  copy(): Hash;
  digest(encoding: "hex"): string;
}

interface NodeLike {
  process?: { getBuiltinModule?(id: "node:crypto"): { createHash?(algorithm: "sha256"): Hash } | undefined };
}

const crypto = (globalThis as NodeLike).process?.getBuiltinModule?.("node:crypto");

/** Hashes the common beginning of all signatures. Returns a function that finishes one, or undefined if the runtime cannot. */
export function hashForMany(
  body: Uint8Array,
  clientKey: string,
): ((loginSalt: string) => string) | undefined {
  const begun = crypto?.createHash?.("sha256").update(body).update(clientKey);
  return begun && ((loginSalt) => begun.copy().update(loginSalt).digest("hex"));
}
