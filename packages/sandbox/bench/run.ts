/**
 * `pnpm bench sandbox`: the sandbox beside a bare node:http server and Prism. Only the ratios count, and they are of what was
 * measured within the same seconds: all three run, and are called in turns of one second in shuffled order, since a machine
 * that others use is another one a minute later.
 *
 * All get the same call (bench/call.ts), and all answer 200 with an envelope that says `"IsSuccessful":true`, which is checked
 * for each answer before it counts, and not while it counts. The bare server looks at nothing. Prism checks the query and the
 * body against the document, and answers with its example. The sandbox does all that it always does: signature, customer,
 * password and address, a one-time password into the outbox, a line in the journal.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { call, isRightAnswer } from "./call.ts";
import { contenders, type Running, start } from "./contender.ts";
import { serverCore } from "./cores.ts";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "5" }, seconds: { type: "string", default: "4" } },
});
const rounds = Number(values.rounds);
const turns = Number(values.seconds);

const peers = fileURLToPath(new URL("peers", import.meta.url));
execFileSync("pnpm", [
  "install",
  "--ignore-workspace",
  "--frozen-lockfile",
  "--ignore-scripts",
  "--dir",
  peers,
]);
const { default: autocannon } = await import(`${peers}/node_modules/autocannon/autocannon.js`);

type Figure = "throughput" | "p99" | "cold start" | "memory";
const figures: Record<Figure, { unit: string; target: string; of: Record<string, number[]> }> = {
  throughput: { unit: "calls/s", target: "≥ 0.65 of bare, ≥ 12 × Prism", of: {} },
  p99: { unit: "ms", target: "≤ 1/15 of Prism", of: {} },
  "cold start": { unit: "ms", target: "≤ 1.5 × bare", of: {} },
  memory: { unit: "MB", target: "≤ 1.3 × bare", of: {} },
};

for (let round = 0; round < rounds; round++) {
  const running = new Map<string, Running>();
  for (const name of shuffled(contenders)) running.set(name, await start(name));
  for (const [name, { url, coldStartMs, residentBytes }] of running) {
    note("cold start", name, coldStartMs);
    note("memory", name, residentBytes / 2 ** 20);
    await load(url, { duration: 2, verifyBody: isRightAnswer });
  }
  await takeTurns(running);
  for (const server of running.values()) await server.stop();
}
report();

async function takeTurns(running: ReadonlyMap<string, Running>): Promise<void> {
  const taken = new Map(
    contenders.map((name) => [name, { throughput: [] as number[], p99: [] as number[] }]),
  );
  for (let turn = 0; turn < turns; turn++) {
    for (const name of shuffled(contenders)) {
      const { throughput, p99 } = await load(running.get(name)?.url ?? "");
      taken.get(name)?.throughput.push(throughput);
      taken.get(name)?.p99.push(p99);
    }
  }
  for (const [name, { throughput, p99 }] of taken) {
    note("throughput", name, throughput.reduce((sum, value) => sum + value, 0) / turns);
    note("p99", name, median(p99));
  }
}

async function load(url: string, checks: object = {}): Promise<{ throughput: number; p99: number }> {
  const { method, headers, body } = call;
  const options = { url, connections: 50, duration: 1, sampleInt: 100, method, headers, body, ...checks };
  const { requests, duration, latency, non2xx, errors, mismatches } = await autocannon(options);
  if (non2xx + errors + mismatches > 0) throw new Error(`${url} answered wrong under load.`);
  return { throughput: requests.total / duration, p99: latency.p99 };
}

function shuffled(names: readonly string[]): string[] {
  return names.toSorted(() => Math.random() - 0.5);
}

function note(figure: Figure, name: string, value: number): void {
  const values = figures[figure].of[name] ?? [];
  figures[figure].of[name] = [...values, value];
}

function report(): void {
  const versions = ["@stoplight/prism-cli", "autocannon"].map((name) => {
    const manifest = JSON.parse(readFileSync(`${peers}/node_modules/${name}/package.json`, "utf8"));
    return `${name} ${manifest.version}`;
  });
  console.log(
    `Node ${process.versions.node}, ${cpus()[0]?.model}, ${cpus().length} cores, ${versions.join(", ")}`,
  );
  console.log(
    `${serverCore.length > 0 ? "the server on one core, the caller on another" : "nothing pinned to a core"}; ` +
      `${rounds} rounds of ${turns} turns of 1 s with 50 connections; medians, with the smallest and largest in brackets`,
  );
  const rows = Object.entries(figures).flatMap(([figure, { unit, target, of }]) =>
    contenders.map((name) => ({
      figure: `${figure} (${unit})`,
      contender: name,
      median: spread(of[name] ?? []),
      "of bare": ratio(of, name, contenders[0]),
      "of Prism": ratio(of, name, "Prism"),
      target: name === "@cbss/sandbox" ? target : "",
    })),
  );
  console.table(rows);
}

// Of each round by itself; the median of these is less at the mercy of the machine than a ratio of medians.
function ratio(of: Record<string, number[]>, name: string, other = ""): string {
  return spread(
    (of[name] ?? []).map((value, round) => value / (of[other]?.[round] ?? Number.NaN)),
    2,
  );
}

function spread(values: number[], digits = 0): string {
  const [least, middle, most] = [Math.min(...values), median(values), Math.max(...values)];
  return `${middle.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
