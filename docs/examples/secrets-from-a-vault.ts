import type { Signer } from "@cbss/client";
import { createSigner } from "@cbss/signature";

export interface VaultOptions {
  /** Where the vault hands out the Client_Key, as `{ "clientKey": "…" }`. */
  url: string;
  token: string;
  /** For how long a key is used before the vault is asked again: after a rotation, no old key lives longer. */
  maxAgeMs?: number;
}

/** Makes the signer of a customer's login, whose Client_Key stays in the vault: a new key needs no restart. */
export function signersFromVault(options: VaultOptions): (loginSalt: string) => Signer {
  const clientKey = keep(() => readClientKey(options), options.maxAgeMs ?? 60_000);
  return (loginSalt) => createSigner(async () => ({ clientKey: await clientKey(), loginSalt }));
}

async function readClientKey({ url, token }: VaultOptions): Promise<string> {
  const headers = { Authorization: `Bearer ${token}` };
  const response = await fetch(url, { headers, signal: AbortSignal.timeout(5_000) });
  // Not the body: a vault may repeat secrets in it.
  if (!response.ok) throw new Error(`The vault answered ${response.status}.`);
  const { clientKey } = (await response.json()) as { clientKey: string };
  return clientKey;
}

/** Reads once for all calls of a time; what failed is not kept. */
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
