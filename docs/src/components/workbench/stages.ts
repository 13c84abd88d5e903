/**
 * The stages of a signature, in the order of the formula: Signature = SHA256(Body + Client_Key + Login_Salt).
 * The joined bytes contain both secrets, so only their length is shown.
 */
import { createSigner, type DigestEncoding, sign } from "@cbss/signature";
import { describeBytes } from "./body-bytes.ts";
import { curlLine } from "./curl-line.ts";
import { hexDump } from "./hex-dump.ts";

/** The reader's input. */
export interface Given {
  readonly body: Uint8Array;
  readonly clientKey: string;
  readonly loginSalt: string;
  readonly digest: DigestEncoding;
  readonly method: string;
  readonly baseUrl: string;
  readonly path: string;
  /** The name of the query parameter that carries the signature. */
  readonly parameter: string;
  /** The rest of the query. */
  readonly query: string;
  readonly contentType: string;
}

/** The result of each stage, as text. */
export interface Stages {
  readonly bodyFacts: string;
  readonly bodyDump: string;
  readonly bodyLength: number;
  readonly clientKeyLength: number;
  readonly loginSaltLength: number;
  readonly totalLength: number;
  readonly digestHex: string;
  readonly signature: string;
  readonly urlEncoded: string;
  readonly url: string;
  readonly curl: string;
}

/** Computes all stages. An invalid secret is a TypeError that names it. */
export async function computeStages(given: Given): Promise<Stages> {
  const { body, clientKey, loginSalt, digest, method, contentType } = given;
  const digestHex = await sign(body, { clientKey, loginSalt });
  const signature = await createSigner(
    { clientKey, loginSalt },
    { digest, dangerouslyAllowBrowser: true },
  )(body);
  const [clientKeyLength, loginSaltLength] = [lengthOf(clientKey), lengthOf(loginSalt)];
  const url = urlOf(given, signature);
  return {
    bodyFacts: describeBytes(body),
    bodyDump: hexDump(body),
    bodyLength: body.length,
    clientKeyLength,
    loginSaltLength,
    totalLength: body.length + clientKeyLength + loginSaltLength,
    digestHex,
    signature,
    urlEncoded: encodeURIComponent(signature),
    url,
    curl: curlLine({ method, url, contentType, body }),
  };
}

/** The URL of the signed call. */
export function urlOf(
  { baseUrl, path, parameter, query }: Pick<Given, "baseUrl" | "path" | "parameter" | "query">,
  signature: string,
): string {
  const rest = query.replace(/^[?&]+/, "");
  const address = `${baseUrl.trim().replace(/\/+$/, "")}${path}?${parameter}=${encodeURIComponent(signature)}`;
  return rest ? `${address}&${rest}` : address;
}

const lengthOf = (text: string): number => new TextEncoder().encode(text).length;
