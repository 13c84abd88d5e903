/**
 * The sandbox beside a bare node:http server, two frameworks and Prism: all run, and are called in turns of a second in
 * shuffled order.
 *
 * All get the same call (call.ts), and all answer 200 with an envelope that says `"IsSuccessful":true`, which is checked for
 * each answer before it counts, and not while it counts. The bare server looks at nothing. On Hono and on fastify the signature
 * is verified, which is checked as well, and the body validated against the document. Prism checks the query and the body
 * against the document, and answers with its example. The sandbox does all that it always does: signature, customer, password
 * and address, a one-time password into the outbox, a line in the journal.
 */
import { fileURLToPath } from "node:url";
import type { BenchmarkResult } from "@cbss/testing/benchmark-result";
import { installPeers } from "../harness/install-peers.ts";
import { thisMachine, versionsIn } from "../harness/machine.ts";
import type { BenchOptions } from "../harness/options.ts";
import { loadWith } from "./autocannon.ts";
import { BARE, FASTIFY, HONO, OURS, PRISM } from "./contender.ts";
import { serverCore } from "./cores.ts";
import { fewCalls } from "./few-calls.ts";
import { measureLoads } from "./loads.ts";
import { measureStarts } from "./starts.ts";

const here = fileURLToPath(new URL("../..", import.meta.url));

/** What the sandbox costs in throughput, latency, start and memory. */
export async function benchSandbox(options: BenchOptions): Promise<BenchmarkResult> {
  const peers = options.smoke ? undefined : installPeers("sandbox");
  const names = [OURS, BARE, ...(peers ? [HONO, FASTIFY, PRISM] : [])];
  const load = peers
    ? loadWith((await import(`${peers}/node_modules/autocannon/autocannon.js`)).default)
    : fewCalls;
  const starts = await measureStarts(names, options);
  const loads = await measureLoads(names, load, options);
  return {
    benchmark: "sandbox",
    title:
      "The sandbox, which checks signature, password and address, beside a bare node:http server, two frameworks and Prism",
    machine: thisMachine(),
    versions: {
      ...versionsIn(here, ["@cbss/sandbox"]),
      ...(peers && versionsIn(peers, ["hono", "@hono/node-server", "ajv", "fastify"])),
      ...(peers && versionsIn(peers, ["@stoplight/prism-cli", "autocannon"])),
    },
    seed: options.seed,
    tables: [...loads.tables, ...starts.tables],
    targets: [...loads.targets, ...starts.targets],
    curves: [],
    notes: [
      serverCore.length > 0
        ? "The server has one core, the caller another."
        : "Nothing was pinned to a core.",
      "On Hono and fastify nothing but the signature and the body's schema is checked: no customer, no password, no journal.",
      "Prism runs as its users run it, with the log that it writes unless it is told otherwise; silenced, it answers more.",
    ],
  };
}
