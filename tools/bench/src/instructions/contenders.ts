/**
 * The contenders to count: one call of each, without a network and in this process.
 */
import { hash } from "node:crypto";
import { createSandbox } from "@cbss/sandbox";
import { answer, rejectingFetch, stubbedFetch } from "../client/call.ts";
import { BASELINE, byHand, OURS, OURS_REJECTED, ours, oursRejected } from "../client/callers.ts";
import { CRYPTO_HASH, SIGNER, waysOfSigning } from "../client/hashing.ts";
import { secrets } from "../harness/demo-call.ts";
import { call, isRightAnswer } from "../sandbox/call.ts";

const SANDBOX = "@cbss/sandbox, sandbox.fetch";
const HANDLER = "fetch handler, signature verified";

/** Each of our contenders, with its baseline. */
export const figures: readonly { figure: string; ours: string; baseline: string }[] = [
  { figure: "client, per call, stubbed fetch", ours: OURS, baseline: BASELINE },
  { figure: "client, per rejected call, stubbed fetch", ours: OURS_REJECTED, baseline: OURS },
  { figure: "per signature, 250 bytes", ours: SIGNER, baseline: CRYPTO_HASH },
  { figure: "sandbox, per call in process", ours: SANDBOX, baseline: HANDLER },
];

/** The names of all contenders, without duplicates. */
export const counted: readonly string[] = [
  ...new Set(figures.flatMap(({ ours, baseline }) => [ours, baseline])),
];

/** The call of each contender, by name. */
export function contenders(): Record<string, () => unknown> {
  const sandbox = createSandbox();
  return {
    [OURS]: ours(stubbedFetch, "https://cbss.example"),
    [OURS_REJECTED]: oursRejected(rejectingFetch, "https://cbss.example"),
    [BASELINE]: byHand(stubbedFetch, "https://cbss.example"),
    ...waysOfSigning(),
    [SANDBOX]: callOf(sandbox.fetch),
    [HANDLER]: callOf(handler),
  };
}

function callOf(fetch: (url: string, init: RequestInit) => Promise<Response>): () => Promise<unknown> {
  const { method, path, headers, body } = call;
  return async () => {
    const response = await fetch(`https://cbss.example${path}`, { method, headers, body });
    if (!isRightAnswer(await response.text())) throw new Error("A counted call was refused.");
  };
}

/** A minimal handler of a signed call: it verifies the signature and reads the body, but does not check its content. */
async function handler(url: string, init: RequestInit): Promise<Response> {
  const request = new Request(url, init);
  const body = await request.text();
  const expected = hash("sha256", body + secrets.clientKey + secrets.loginSalt, "hex");
  if (new URL(request.url).searchParams.get("Signature") !== expected) {
    return new Response(null, { status: 403 });
  }
  JSON.parse(body);
  return new Response(answer, { headers: { "content-type": "application/json; charset=utf-8" } });
}
