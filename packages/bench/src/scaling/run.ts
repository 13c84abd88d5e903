import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { OURS, ours } from "../client/callers.ts";
import { callsPerSecond, startAnsweringServer } from "../client/loopback.ts";
import { startSandbox } from "../contract/sandbox-process.ts";
import { thisMachine, versionsIn } from "../harness/machine.ts";
import type { BenchOptions } from "../harness/options.ts";
import type { BenchmarkResult, Curve } from "../harness/result.ts";
import { runProcess } from "../harness/run-process.ts";
import { exponentOf, spreadOf } from "../harness/statistics.ts";
import { generatedDocument } from "./generated-document.ts";
import { sandboxCall } from "./sandbox-call.ts";

const here = fileURLToPath(new URL("../..", import.meta.url));

/** How costs grow: with calls at once, with connections, with customers and with operations of the document. */
export async function benchScaling({ seed, smoke }: BenchOptions): Promise<BenchmarkResult> {
  const curves = [
    await clientCurve(smoke ? [1, 2] : [1, 10, 100, 1000], smoke),
    await connectionsCurve(smoke ? [1, 2] : [1, 10, 100, 1000], smoke),
    await customersCurve(smoke ? [1, 2] : [1, 10, 100, 1000, 10_000], smoke),
    ...(await operationCurves(smoke ? [2, 20] : [2, 20, 200, 2000], smoke ? 1 : 5)),
  ];
  return {
    benchmark: "scaling",
    title: "How costs grow",
    machine: thisMachine(),
    versions: versionsIn(here, ["@cbss/client", "@cbss/sandbox"]),
    seed,
    tables: [],
    targets: curves.map(({ what, of, exponent, law }) => ({
      what,
      target: `not worse than linear in ${of}: a power of at most 1.1`,
      measured: { median: exponent, p25: exponent, p75: exponent },
      reached: exponent <= 1.1,
      reason: exponent <= 1.1 ? "" : `Measured on a busy machine, expected otherwise: ${law}`,
    })),
    curves,
    notes: [
      "The power is the slope between the two largest sizes, where fixed costs hide the least.",
      "Not measured: the contract suite and the docs site for a generated document.",
    ],
  };
}

async function clientCurve(sizes: number[], smoke: boolean): Promise<Curve> {
  const server = await startAnsweringServer();
  try {
    const call = ours(fetch, server.url);
    const law = "a call costs the same however many are under way, so all of them take time in proportion.";
    return await curve(
      `${OURS}, all calls together`,
      "calls at once",
      "ms",
      sizes,
      law,
      smoke ? 1 : 9,
      async (size) => {
        return (size / (await callsPerSecond(call, size, size))) * 1000;
      },
    );
  } finally {
    server.close();
  }
}

async function connectionsCurve(sizes: number[], smoke: boolean): Promise<Curve> {
  const sandbox = await startSandbox();
  try {
    const law = "a call costs the same however many connections there are.";
    const call = sandboxCall(sandbox.url, "sandbox-login-salt");
    return await curve(
      "@cbss/sandbox, a call of each connection",
      "connections",
      "ms",
      sizes,
      law,
      smoke ? 1 : 9,
      async (size) => {
        return (size / (await callsPerSecond(call, size, size))) * 1000;
      },
    );
  } finally {
    sandbox.close();
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
      // Two in turn, the last ones: the sandbox tries the login of its last call first, which would hide the search.
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
  const law =
    "with Identity null a customer is found by trying salts, one hash each; a client has at most 10,000 logins, which bounds it.";
  return {
    what: "@cbss/sandbox, a call of another customer than before",
    of: "customers",
    unit: "ms",
    points,
    exponent: lawOf(points),
    law,
  };
}

async function operationCurves(sizes: number[], rounds: number): Promise<Curve[]> {
  const folder = mkdtempSync(join(tmpdir(), "cbss-bench-"));
  const program = fileURLToPath(new URL("../pipeline/one-process.mjs", import.meta.url));
  const points: Record<string, { size: number; value: number }[]> = { lint: [], bundle: [], types: [] };
  try {
    const steps = new Map<number, Record<string, number>[]>(sizes.map((size) => [size, []]));
    for (const size of sizes)
      writeFileSync(`${folder}/${size}.json`, JSON.stringify(generatedDocument(size)));
    // Round by round and not size by size, so that a busy minute does not bend the curve.
    for (let round = 0; round < rounds; round++) {
      for (const size of sizes) {
        const args = [program, `${folder}/${size}.json`, "-", `${folder}/out`];
        const { printed } = await runProcess({ command: process.execPath, args });
        steps.get(size)?.push(JSON.parse(printed).steps);
      }
    }
    for (const [size, measured] of steps) {
      for (const [step, at] of Object.entries(points)) {
        at.push({ size, value: spreadOf(measured.map((one) => one[step] ?? Number.NaN)).median });
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const law = "each operation is read, walked or printed once.";
  return Object.entries(points).map(([step, at]) => ({
    what: step,
    of: "operations",
    unit: "ms",
    points: at,
    exponent: lawOf(at),
    law,
  }));
}

/** The power between the two largest sizes: at the small end a fixed cost would hide how the rest grows. */
function lawOf(points: { size: number; value: number }[]): number {
  return exponentOf(points.slice(-2));
}

async function curve(
  what: string,
  of: string,
  unit: string,
  sizes: number[],
  law: string,
  rounds: number,
  measure: (size: number) => Promise<number>,
): Promise<Curve> {
  const points: { size: number; value: number }[] = [];
  for (const size of sizes) {
    await measure(size);
    const values: number[] = [];
    for (let round = 0; round < rounds; round++) values.push(await measure(size));
    points.push({ size, value: spreadOf(values).median });
  }
  return { what, of, unit, points, exponent: lawOf(points), law };
}
