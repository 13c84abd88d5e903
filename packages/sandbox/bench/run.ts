/**
 * `pnpm bench sandbox`: the sandbox beside a bare node:http server and Prism, in one shuffled, interleaved run.
 * Only the ratios count; absolute figures are those of one machine on one day.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { call } from "./call.ts";
import { contenders, start } from "./contender.ts";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "5" }, seconds: { type: "string", default: "4" } },
});
const rounds = Number(values.rounds);
const duration = Number(values.seconds);

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
  for (const name of contenders.toSorted(() => Math.random() - 0.5)) {
    const running = await start(name);
    note("cold start", name, running.coldStartMs);
    note("memory", name, running.residentBytes / 2 ** 20);
    await load(running.url, 1);
    const { throughput, p99 } = await load(running.url, duration);
    note("throughput", name, throughput);
    note("p99", name, p99);
    await running.stop();
  }
}
report();

async function load(url: string, seconds: number): Promise<{ throughput: number; p99: number }> {
  const { method, headers, body } = call;
  const result = await autocannon({ url, connections: 50, duration: seconds, method, headers, body });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url} answered wrong under load.`);
  return { throughput: result.requests.average, p99: result.latency.p99 };
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
    `${rounds} rounds of ${duration} s with 50 connections; medians, with the smallest and largest in brackets`,
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

function ratio(of: Record<string, number[]>, name: string, other = ""): string {
  return (median(of[name] ?? []) / median(of[other] ?? [])).toFixed(2);
}

function spread(values: number[]): string {
  return `${median(values).toFixed(0)} (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)})`;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
