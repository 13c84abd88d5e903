import { fileURLToPath } from "node:url";
import type { BenchmarkResult, Curve } from "@cbss/testing/benchmark-result";
import { OURS, ours } from "../client/callers.ts";
import { callsPerSecond, startAnsweringServer } from "../client/loopback.ts";
import { startSandbox } from "../contract/sandbox-process.ts";
import { thisMachine, versionsIn } from "../harness/machine.ts";
import type { BenchOptions } from "../harness/options.ts";
import { spreadOf } from "../harness/statistics.ts";
import { connectionCurves } from "./connection-curves.ts";
import { atMostLinear, curveOf, measureCurve } from "./curve.ts";
import { operationCurves, suiteCurve } from "./operation-curves.ts";
import { sandboxCall } from "./sandbox-call.ts";

const here = fileURLToPath(new URL("../..", import.meta.url));

/** The growth of costs: with concurrent calls, with connections, with customers and with operations of the document. */
export async function benchScaling({ seed, smoke }: BenchOptions): Promise<BenchmarkResult> {
  const curves = [
    await clientCurve(smoke ? [1, 2] : [1, 10, 100, 1000], smoke),
    ...(await connectionCurves(smoke ? [1, 2] : [1, 10, 100, 1000], smoke)),
    await customersCurve(smoke ? [1, 2] : [1, 10, 100, 1000, 10_000], smoke),
    await suiteCurve(smoke ? [1, 2] : [2, 20, 200, 2000], smoke ? 1 : 3),
    ...(await operationCurves(smoke ? [2, 20] : [2, 20, 200, 2000], smoke ? 1 : 3)),
  ];
  return {
    benchmark: "scaling",
    title: "How costs grow",
    machine: thisMachine(),
    versions: versionsIn(here, ["@cbss/client", "@cbss/sandbox"]),
    seed,
    tables: [],
    targets: curves.filter(({ of }) => of === "operations").map(atMostLinear),
    curves,
    notes: [
      "The power is the slope between the two largest sizes, where fixed costs hide the least.",
      "A document with more operations repeats ours, each time with its own path, schemas, examples and code samples. With 2,000 operations, the contract suite has about 350,000 checks.",
    ],
  };
}

async function clientCurve(sizes: number[], smoke: boolean): Promise<Curve> {
  const server = await startAnsweringServer();
  try {
    const call = ours(fetch, server.url);
    const about = {
      what: `${OURS}, all calls together`,
      of: "calls at once",
      unit: "ms",
      why: "A call costs the same, however many are in progress, and all share one core.",
    };
    return await measureCurve(
      about,
      sizes,
      smoke ? 1 : 9,
      async (size) => (size / (await callsPerSecond(call, size, size))) * 1000,
    );
  } finally {
    server.close();
  }
}

async function customersCurve(sizes: number[], smoke: boolean): Promise<Curve> {
  const points: { size: number; value: number }[] = [];
  for (const size of sizes) {
    const customers = Array.from({ length: size }, (_, number) => ({
      name: `customer ${number}`,
      password: "sandbox-password",
      sessions: [{ clientCode: "SANDBOX", loginSalt: `login-salt-${number}` }],
    }));
    const clients = [{ clientCode: "SANDBOX", clientKey: "sandbox-client-key" }];
    const sandbox = await startSandbox({ clients, customers });
    try {
      // Alternates between the last two customers, because the sandbox tries the login of its last call first, which would hide the search.
      const pair = [size - 1, Math.max(size - 2, 0)].map((at) =>
        sandboxCall(sandbox.url, `login-salt-${at}`),
      );
      let made = 0;
      const call = async (): Promise<unknown> => pair[made++ % 2]?.();
      await callsPerSecond(call, 1, 5);
      const times: number[] = [];
      for (let round = 0; round < (smoke ? 1 : 9); round++)
        times.push(1000 / (await callsPerSecond(call, 1, 10)));
      points.push({ size, value: spreadOf(times).median });
    } finally {
      sandbox.close();
    }
  }
  const why =
    "With Identity null a customer is found by trying salts, one hash each; a client has at most 10,000 logins, which bounds it.";
  const what = "@cbss/sandbox, a call of another customer than before";
  return curveOf(what, "customers", "ms", points, why);
}
