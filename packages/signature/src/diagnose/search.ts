// Makes attempts until one gives the received digest, or a limit is reached.
import { type Attempt, makeAttempts } from "./attempts.ts";
import { computeDigest } from "./compute-digest.ts";
import type { Draft } from "./draft.ts";
import type { Algorithm } from "./hash.ts";
import { MAX_JSON_LENGTH } from "./json-layout.ts";
import type { MistakeId, SignatureMistake } from "./mistake.ts";
import type { Reading } from "./read-signature.ts";

/** The result of the search. */
export interface Finding {
  readonly match?: Attempt & { readonly algorithm: Algorithm; readonly faults: readonly SignatureMistake[] };
  readonly tried: number;
  /** False if the search ended before all attempts, for example because the body or a secret is long. */
  readonly isComplete: boolean;
}

// A typical body for CBSS needs some 6,000 attempts, 0.1 s in Node. Long ones reach the second limit, when body and secrets
// have about 10 KiB together.
const MAX_ATTEMPTS = 20_000;
const MAX_CHARACTERS = 64 * 1024 * 1024;
// Web Crypto computes a hundred digests at once in a fraction of the time that it takes one after the other.
const BATCH = 100;
// Other tasks can run between two batches. With the longest bodies, a batch takes 5 to 10 ms to hash and to parse JSON.
const BATCH_CHARACTERS = 64 * 1024;

/** The hash algorithm by the number of hex digits of its digest. */
export const algorithmByDigits: ReadonlyMap<number, Algorithm> = new Map([
  [32, "MD5"],
  [40, "SHA-1"],
  [56, "SHA-224"],
  [64, "SHA-256"],
  [96, "SHA-384"],
  [128, "SHA-512"],
]);

/** Tries the mistakes in batches. */
export async function search(draft: Draft, readings: readonly Reading[]): Promise<Finding> {
  const algorithms = new Set(readings.flatMap(possibleAlgorithms));
  let tried = 0;
  let characters = 0;
  const attempts = makeAttempts(draft);
  for (;;) {
    const batch: Attempt[] = [];
    const end = Math.min(characters + BATCH_CHARACTERS, MAX_CHARACTERS);
    for (let next = attempts.next(); !next.done; next = attempts.next()) {
      batch.push(next.value);
      characters += lengthOf(next.value.draft) * algorithms.size;
      if (batch.length === BATCH || characters > end) break;
    }
    if (batch.length === 0) return { tried, isComplete: draft.body.length <= MAX_JSON_LENGTH };
    tried += batch.length;
    const match = await findMatch(batch, readings, algorithms);
    if (match) return { match, tried, isComplete: false };
    if (tried >= MAX_ATTEMPTS || characters > MAX_CHARACTERS) return { tried, isComplete: false };
    await nextTurn();
  }
}

// Read when the module is loaded, because with faked timers a test would never end.
const { setTimeout } = globalThis;

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

const lengthOf = ({ body, clientKey, loginSalt }: Draft): number =>
  body.length + clientKey.length + loginSalt.length;

async function findMatch(
  attempts: readonly Attempt[],
  readings: readonly Reading[],
  algorithms: ReadonlySet<Algorithm>,
): Promise<Finding["match"]> {
  for (const algorithm of algorithms) {
    const digests = await Promise.all(attempts.map(({ draft }) => computeDigest(draft, algorithm)));
    for (const [i, digest] of digests.entries()) {
      const attempt = attempts[i];
      if (!digest || !attempt) continue;
      for (const { hex, faults } of readings) {
        const fit = compare(hex, digest);
        if (fit) return { ...attempt, algorithm, faults: [...faults, ...fit] };
      }
    }
  }
  return undefined;
}

// The length identifies the hash, unless a SHA-256 digest was truncated or has lost zeros.
function possibleAlgorithms({ hex }: Reading): Algorithm[] {
  const algorithm = algorithmByDigits.get(hex.length);
  const others: Algorithm[] = hex.length < 64 ? ["SHA-256"] : [];
  return algorithm ? [algorithm, ...others] : others;
}

function compare(hex: string, digest: string): SignatureMistake[] | undefined {
  if (hex === digest) return [];
  if (hex.length >= digest.length) return undefined;
  if (hex === digest.replace(/^0+/, "") || hex === digest.replace(/0(.)/g, "$1"))
    return ["signature-zeros-dropped"];
  return digest.startsWith(hex) ? ["signature-truncated"] : undefined;
}

/** The stable names of the mistakes found: those of the body first, and how the digest is written last. */
export function namesOf({ changes, algorithm, faults }: NonNullable<Finding["match"]>): MistakeId[] {
  const digest = algorithm === "SHA-256" ? [] : [`digest-${algorithm.toLowerCase()}` as MistakeId];
  return [...changes.flatMap(({ ids }) => ids), ...digest, ...faults];
}
