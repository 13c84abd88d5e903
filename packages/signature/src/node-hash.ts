// Node's `crypto.hash`, reached without an import, so that one file serves every runtime. Bun, Deno and workerd
// (nodejs_compat) have it too. A browser does not have it, even if a bundler adds a `process`.
// For a small body it is at least 17 times as fast as an awaited `crypto.subtle.digest`.

type NodeHash = (algorithm: string, data: Uint8Array, encoding: "hex") => string;

// Published code compiles without @types/node. This declares the only part that we use.
interface NodeLike {
  process?: { getBuiltinModule?(id: "node:crypto"): { hash?: NodeHash } | undefined };
}

/** Node's one-call hash, if the runtime has it. */
export const nodeHash: NodeHash | undefined = findNodeHash();

function findNodeHash(): NodeHash | undefined {
  try {
    return (globalThis as NodeLike).process?.getBuiltinModule?.("node:crypto")?.hash;
  } catch {
    // Next.js on Edge has a different `process`, which throws if an unknown property is read.
    return undefined;
  }
}
