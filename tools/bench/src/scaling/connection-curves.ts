/**
 * The sandbox with more and more connections, compared with a bare server, because most of the cost of a connection is Node's.
 */

import type { Curve } from "@cbss/testing/benchmark-result";
import { installPeers } from "../harness/install-peers.ts";
import type { Autocannon } from "../sandbox/autocannon.ts";
import { call } from "../sandbox/call.ts";
import { BARE, OURS, start } from "../sandbox/contender.ts";
import { measureCurve } from "./curve.ts";

/** The milliseconds until each connection gets a response, by the number of connections. */
export async function connectionCurves(sizes: number[], smoke: boolean): Promise<Curve[]> {
  const { default: autocannon } = await import(
    `${installPeers("sandbox")}/node_modules/autocannon/autocannon.js`
  );
  const curves: Curve[] = [];
  for (const name of [OURS, BARE]) {
    const { url, stop } = await start(name);
    try {
      const about = {
        what: `${name}, a call of each connection`,
        of: "connections",
        unit: "ms",
        why: "All calls share the server's one core.",
      };
      const measure = (size: number) => roundOf(autocannon, url, size, smoke ? 1 : SECONDS);
      curves.push(await measureCurve(about, sizes, smoke ? 1 : 3, measure));
    } finally {
      await stop();
    }
  }
  return curves;
}

// Opening 1,000 connections takes about a second. That is half of a shorter measurement, and would bend the curve upwards.
const SECONDS = 8;

async function roundOf(
  autocannon: Autocannon,
  url: string,
  connections: number,
  duration: number,
): Promise<number> {
  const { method, headers, body } = call;
  const load = { url, method, headers, body, connections, duration, sampleInt: 100 };
  const { requests, duration: seconds, non2xx, errors } = await autocannon(load);
  if (non2xx + errors > 0) throw new Error(`${url} returned a wrong response under load.`);
  return (connections / (requests.total / seconds)) * 1000;
}
