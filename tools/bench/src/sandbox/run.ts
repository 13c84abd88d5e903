/**
 * The sandbox, compared with a bare node:http server, two frameworks and Prism. All run at the same time, and each is called in
 * turns of a second in shuffled order.
 *
 * All get the same call (call.ts), and all respond with 200 and an envelope with `"IsSuccessful":true`. Every response is checked
 * before the measurement, and none during it. The bare server checks nothing. Hono and fastify verify the signature, which is
 * tested too, and validate the body against the document. Prism checks the query and the body against the document, and returns
 * its example. The sandbox does everything that it always does: it checks signature, customer, password and address, writes a
 * one-time password into the outbox, and adds a line to the journal.
 */
import { fileURLToPath } from "node:url";
import type { BenchmarkResult } from "@cbss/testing/benchmark-result";
import { installPeers } from "../harness/install-peers.ts";
import { thisMachine, versionsIn } from "../harness/machine.ts";
import type { BenchOptions } from "../harness/options.ts";
import { loadWith } from "./autocannon.ts";
import { measureBlocks } from "./blocks.ts";
import { BARE, FASTIFY, HONO, OURS, PRISM } from "./contender.ts";
import { serverCore } from "./cores.ts";
import { fewCalls } from "./few-calls.ts";
import { measureLoads } from "./loads.ts";
import { measureStarts } from "./starts.ts";

const here = fileURLToPath(new URL("../..", import.meta.url));

/** The throughput, latency, start and memory of the sandbox. */
export async function benchSandbox(options: BenchOptions): Promise<BenchmarkResult> {
  const peers = options.smoke ? undefined : installPeers("sandbox");
  const names = [OURS, BARE, ...(peers ? [HONO, FASTIFY, PRISM] : [])];
  const load = peers
    ? loadWith((await import(`${peers}/node_modules/autocannon/autocannon.js`)).default)
    : fewCalls;
  const starts = await measureStarts(names, options);
  const loads = await measureLoads(names, load, options);
  const blocks = await measureBlocks(options);
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
    targets: [...loads.targets, ...starts.targets, ...blocks.targets],
    curves: [],
    notes: [
      serverCore.length > 0
        ? "The server has one core, the caller another."
        : "Nothing was pinned to a core.",
      "On Hono and fastify nothing but the signature and the body's schema is checked: no customer, no password, no journal.",
      "Prism runs as its users run it, with its default log. Without the log, it handles more calls.",
    ],
  };
}
