import type { Signer } from "@cbss/client";
import { createSigner } from "@cbss/signature";

export interface VaultOptions {
  /** The address at which the vault returns `{ "clientKey": "…" }`. */
  url: string;
  token: string;
  /** How long a key is used before it is read again. After a rotation, the old key is used for at most this time. */
  maxAgeMs?: number;
}

/** Makes signers for customers' logins. They read the Client_Key from the vault, so a new key needs no restart. */
export function signersFromVault(options: VaultOptions): (loginSalt: string) => Signer {
  const clientKey = keep(() => readClientKey(options), options.maxAgeMs ?? 60_000);
  return (loginSalt) => createSigner(async () => ({ clientKey: await clientKey(), loginSalt }));
}

async function readClientKey({ url, token }: VaultOptions): Promise<string> {
  const headers = { Authorization: `Bearer ${token}` };
  const response = await fetch(url, { headers, signal: AbortSignal.timeout(5_000) });
  // Without the body, which may contain secrets.
  if (!response.ok) throw new Error(`The vault returned status ${response.status}.`);
  const { clientKey } = (await response.json()) as { clientKey: string };
  return clientKey;
}

/** Reads once for all calls within `maxAgeMs`. A failed read is not kept. */
function keep(read: () => Promise<string>, maxAgeMs: number): () => Promise<string> {
  let kept: Promise<string> | undefined;
  let readAt = 0;
  return () => {
    if (kept && Date.now() - readAt < maxAgeMs) return kept;
    readAt = Date.now();
    const reading = read();
    kept = reading;
    reading.catch(() => {
      if (kept === reading) kept = undefined;
    });
    return reading;
  };
}
