import { fileURLToPath } from "node:url";
import type { BenchmarkResult } from "@cbss/testing/benchmark-result";
import { installPeers } from "../harness/install-peers.ts";
import { thisMachine, versionsIn } from "../harness/machine.ts";
import type { BenchOptions } from "../harness/options.ts";
import { BASELINE, byFetch, byHand, type Caller, FETCH, OURS, ours } from "./callers.ts";
import { measureHashing } from "./hashing.ts";
import { measureLoopback } from "./loopback.ts";
import { peerCallers, UNDICI, UNSIGNED, undiciCaller } from "./peer-callers.ts";
import { measureRejections } from "./rejections.ts";
import { checkCaller, checkRejected, measureStubbed } from "./stubbed.ts";

const here = fileURLToPath(new URL("../..", import.meta.url));

/** The client beside its peers: without a network, over loopback, and the signature alone. */
export async function benchClient(options: BenchOptions): Promise<BenchmarkResult> {
  const peers = options.smoke ? undefined : installPeers("client");
  const callers: Record<string, Caller> = {
    [OURS]: ours,
    [BASELINE]: byHand,
    ...(peers ? await peerCallers(peers) : {}),
  };
  for (const [name, caller] of Object.entries({ ...callers, [FETCH]: byFetch })) {
    await checkCaller(name, caller, !UNSIGNED.includes(name));
  }
  await checkRejected();
  const limits = { [FETCH]: byFetch, ...(peers && { [UNDICI]: await undiciCaller(peers) }) };
  const parts = [
    await measureStubbed(callers, options),
    await measureRejections(options),
    await measureLoopback({ ...callers, ...limits }, options),
    await measureHashing(options),
  ];
  return {
    benchmark: "client",
    title:
      "One call of a method, beside a hand-written one and the peers, each signing as its documentation suggests",
    machine: thisMachine(),
    versions: {
      ...versionsIn(here, ["@cbss/client", "@cbss/signature"]),
      ...(peers &&
        versionsIn(peers, ["openapi-fetch", "aws4fetch", "ky", "@hey-api/openapi-ts", "axios", "undici"])),
    },
    seed: options.seed,
    tables: parts.flatMap(({ tables }) => tables),
    targets: parts.flatMap(({ targets }) => targets),
    curves: [],
    notes: [
      "openapi-fetch, unsigned, sends no signature at all, and aws4fetch signs with AWS's formula, which hashes several times.",
      "fetch and undici.request, signed by hand with node:crypto, check nothing. They are the limits of a client that calls fetch, which works everywhere, and of one for Node alone.",
      "Our client throws a rejected call as an error with its stack; the others return a rejection like any other response.",
      "None of the others has a time-out, a size limit, a redirect rule and a check of the envelope together in every call.",
    ],
  };
}
