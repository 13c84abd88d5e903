/**
 * The signature alone, over a body of 250 bytes.
 */
import { hash } from "node:crypto";
import { createSigner } from "@cbss/signature";
import type { Contender } from "../harness/compare.ts";
import { secrets } from "./call.ts";
import { signByHand } from "./sign-by-hand.ts";

export const HASHING = "per signature, 250 bytes";
export const SIGNER = "createSigner";
export const CRYPTO_HASH = "crypto.hash";

/** Each signs the same text and says what one signature took in µs; all have to agree on it. */
export async function hashingContenders(signatures: number): Promise<Contender[]> {
  const text = "x".repeat(250);
  const bytes = new TextEncoder().encode(text);
  const joined = new TextEncoder().encode(text + secrets.clientKey + secrets.loginSalt);
  const signer = createSigner(secrets);
  const ways: Record<string, () => string | Promise<string>> = {
    [SIGNER]: () => signer(bytes),
    [CRYPTO_HASH]: () => hash("sha256", joined, "hex"),
    "awaited crypto.subtle": () => signByHand(text),
  };
  const signed = await Promise.all(Object.values(ways).map((sign) => sign()));
  if (new Set(signed).size > 1) throw new Error("The ways of signing do not agree.");

  return Object.entries(ways).map(([name, sign]) => ({
    name,
    measure: async () => {
      const started = performance.now();
      // Only a promise is waited for: waiting for a text would cost as much as hashing it.
      for (let made = 0; made < signatures; made++) {
        const signature = sign();
        if (typeof signature !== "string") await signature;
      }
      return { [HASHING]: ((performance.now() - started) / signatures) * 1000 };
    },
  }));
}
