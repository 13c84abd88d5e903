/**
 * The growth of costs with the operations of the document.
 */

import { fileURLToPath } from "node:url";
import type { Curve } from "@cbss/testing/benchmark-result";
import { temporaryFolder } from "@cbss/testing/temporary-folder";
import { runProcess } from "../harness/run-process.ts";
import { spreadOf } from "../harness/statistics.ts";
import { curveOf } from "./curve.ts";
import { generatedDocument } from "./generated-document.ts";
import { writeSource } from "./write-source.ts";

/** The contract suite, each time in a new process like its command, against a sandbox in another process. */
export async function suiteCurve(sizes: number[], rounds: number): Promise<Curve> {
  const points: { size: number; value: number }[] = [];
  for (const size of sizes) {
    const values: number[] = [];
    // The largest takes minutes.
    for (let round = 0; round < (size > 200 ? 1 : rounds); round++) values.push(await suiteOf(size));
    points.push({ size, value: spreadOf(values).median });
  }
  const why = "Each operation gets the same calls, and its responses are judged together.";
  return curveOf("@cbss/contract-server, all checks", "operations", "ms", points, why);
}

/** Linting with our rules, the bundle and the types. */
export async function operationCurves(sizes: number[], rounds: number): Promise<Curve[]> {
  const folder = temporaryFolder();
  const points: Record<string, { size: number; value: number }[]> = { lint: [], bundle: [], types: [] };
  const documents = sizes.map(
    (size) => [size, writeSource(generatedDocument(size), `${folder}/${size}`)] as const,
  );
  const steps = new Map<number, Record<string, number>[]>(sizes.map((size) => [size, []]));
  // Measures in rounds and not size by size, so that a busy minute does not bend the curve.
  for (let round = 0; round < rounds; round++) {
    // The largest takes minutes.
    for (const [size, document] of documents) {
      if (round === 0 || size <= 200) steps.get(size)?.push(await stepsOf(document));
    }
  }
  for (const [size, measured] of steps) {
    for (const [step, at] of Object.entries(points)) {
      at.push({ size, value: spreadOf(measured.map((one) => one[step] ?? Number.NaN)).median });
    }
  }
  const why = "Each operation is read, walked or printed once.";
  return Object.entries(points).map(([step, at]) => curveOf(step, "operations", "ms", at, why));
}

const suite = fileURLToPath(new URL("suite-of-many.ts", import.meta.url));

/** The milliseconds for `operations` operations. */
async function suiteOf(operations: number): Promise<number> {
  const { printed } = await runProcess({ command: process.execPath, args: [suite, String(operations)] });
  return Number(printed);
}

const pipeline = fileURLToPath(new URL("pipeline-steps.ts", import.meta.url));

/** The milliseconds of each step. */
async function stepsOf(document: string): Promise<Record<string, number>> {
  const { printed } = await runProcess({ command: process.execPath, args: [pipeline, document] });
  const { problems, steps } = JSON.parse(printed) as { problems: number; steps: Record<string, number> };
  if (problems > 0) throw new Error(`The linter finds ${problems} problems in the generated document.`);
  return steps;
}
