/**
 * The signature vectors of @cbss/openapi, and whether this page computes the same results.
 */

import file from "@cbss/openapi/vectors/signature.json" with { type: "json" };
import { createSigner, type DigestEncoding } from "@cbss/signature";
import { textOfBytes } from "./body-bytes.ts";
import { urlOf } from "./stages.ts";

export interface Vector {
  readonly name: string;
  readonly catches: string;
  readonly body: Uint8Array;
  /** Undefined if the body is not text. */
  readonly text: string | undefined;
  readonly clientKey: string;
  readonly loginSalt: string;
  readonly baseUrl: string;
  readonly path: string;
  /** The query after the signature. */
  readonly query: string;
  readonly signatures: Readonly<Record<DigestEncoding, string>>;
  readonly urls: readonly [hex: string, base64: string];
}

/** All vectors in the order of the file. */
export const vectors: readonly Vector[] = file.cases.map((vector) => {
  const { body, encodings, url, urlBase64, name, catches, clientKey, loginSalt } = vector;
  const bytes = body.repeat ? fromHex(body.repeat.hex.repeat(body.repeat.times)) : fromHex(body.hex ?? "");
  const { origin, pathname, search } = new URL(url);
  return {
    name,
    catches,
    body: bytes,
    text: textOfBytes(bytes),
    clientKey,
    loginSalt,
    baseUrl: origin,
    path: pathname,
    query: search.replace(/^\?[^&]*&?/, ""),
    signatures: { hex: encodings.hex, "hex-upper": encodings.hexUpper, base64: encodings.base64 },
    urls: [url, urlBase64],
  };
});

/** Computes a vector here, and names the differences. Empty if there are none. */
export async function differencesFrom(vector: Vector, parameter: string): Promise<string[]> {
  const computed = await Promise.all(
    Object.entries(vector.signatures).map(async ([digest, expected]) => {
      const signer = createSigner(vector, {
        digest: digest as DigestEncoding,
        dangerouslyAllowBrowser: true,
      });
      return { name: digest, expected, actual: await signer(vector.body) };
    }),
  );
  const urls = [computed[0], computed[2]].map((from, i) => ({
    name: `URL in ${from?.name}`,
    expected: vector.urls[i],
    actual: urlOf({ ...vector, parameter }, from?.actual ?? ""),
  }));
  return [...computed, ...urls].filter(({ expected, actual }) => expected !== actual).map(({ name }) => name);
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
