/**
 * How costs grow with the operations of the document.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Curve } from "../harness/result.ts";
import { runProcess } from "../harness/run-process.ts";
import { spreadOf } from "../harness/statistics.ts";
import { curve, lawOf } from "./curve.ts";
import { generatedDocument } from "./generated-document.ts";
import { runSuiteOf } from "./suite-of-many.ts";

/** The contract suite, in one process with a sandbox. */
export function suiteCurve(sizes: number[], rounds: number): Promise<Curve> {
  const law = "each operation is asked the same questions, and each answer is judged once.";
  return curve("@cbss/contract-server, all checks", "operations", "ms", sizes, law, rounds, runSuiteOf);
}

/** Lint, bundle and types. */
export async function operationCurves(sizes: number[], rounds: number): Promise<Curve[]> {
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
