/**
 * The signature alone, over a body of 250 bytes.
 */
import { hash } from "node:crypto";
import { createSigner } from "@cbss/signature";
import type { Part } from "@cbss/testing/benchmark-result";
import { type Contender, compare, ONE_ROUND, warmed } from "../harness/compare.ts";
import { secrets } from "../harness/demo-call.ts";
import type { BenchOptions } from "../harness/options.ts";
import { tableOf, targetOf } from "../harness/table-of.ts";
import { signByHand } from "./sign-by-hand.ts";

const HASHING = "per signature, 250 bytes";
export const SIGNER = "createSigner";
export const CRYPTO_HASH = "crypto.hash";

/** Makes a signature, always the same one. */
type Sign = () => string | Promise<string>;

/** The ways to sign the same text. */
export function waysOfSigning(): Record<string, Sign> {
  const text = "x".repeat(250);
  const bytes = new TextEncoder().encode(text);
  const joined = new TextEncoder().encode(text + secrets.clientKey + secrets.loginSalt);
  const signer = createSigner(secrets);
  return {
    [SIGNER]: () => signer(bytes),
    [CRYPTO_HASH]: () => hash("sha256", joined, "hex"),
    "awaited crypto.subtle": () => signByHand(text),
  };
}

/** Measures a signature. All ways must compute the same one. */
export async function measureHashing({ seed, smoke }: BenchOptions): Promise<Part> {
  const ways = waysOfSigning();
  const signed = await Promise.all(Object.values(ways).map((sign) => sign()));
  if (new Set(signed).size > 1) throw new Error("The ways of signing do not agree.");

  const contenders = Object.entries(ways).map(([name, sign]) => contender(name, sign, smoke ? 5 : 200));
  const measured = await compare({
    contenders: await warmed(contenders, smoke ? 1 : 10),
    ours: SIGNER,
    baseline: CRYPTO_HASH,
    rounds: smoke ? ONE_ROUND : { atLeast: 100, atMost: 400, seconds: 60 },
    seed,
  });
  const about = { figure: HASHING, unit: "µs", betterIs: "lower", baseline: CRYPTO_HASH } as const;
  return {
    tables: [tableOf(measured, Object.keys(ways), about)],
    targets: [
      targetOf(measured, {
        what: "hashing 250 bytes in Node",
        figure: HASHING,
        contender: SIGNER,
        of: CRYPTO_HASH,
        atMost: 1.5,
        reason: "The signer also joins body and secrets, and overwrites them with zeros afterwards.",
      }),
    ],
  };
}

/** Makes `count` signatures, and returns the time of one in µs. */
function contender(name: string, sign: Sign, signatures: number): Contender {
  return {
    name,
    measure: async () => {
      const started = performance.now();
      // Awaits only promises, because awaiting a text would take as long as hashing it.
      for (let made = 0; made < signatures; made++) {
        const signature = sign();
        if (typeof signature !== "string") await signature;
      }
      return { [HASHING]: ((performance.now() - started) / signatures) * 1000 };
    },
  };
}
