import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { BenchmarkResult } from "@cbss/testing/benchmark-result";

/** Writes `results/<name>.json`, whole or not at all. */
export function writeResult(result: BenchmarkResult): void {
  const folder = fileURLToPath(new URL("../../results", import.meta.url));
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/${result.benchmark}.json`;
  writeFileSync(`${file}.part`, `${JSON.stringify(result, rounded, 2)}\n`);
  renameSync(`${file}.part`, file);
}

/** Keeps four digits. The rest is noise, and makes a diff unreadable. */
function rounded(name: string, value: unknown): unknown {
  return typeof value === "number" && name !== "seed" && !Number.isInteger(value)
    ? Number(value.toPrecision(4))
    : value;
}
