/**
 * Counts the instructions of calls with valgrind's tool callgrind, on a simulated processor.
 *
 * JavaScript is interpreted and not compiled (`--jitless`). Measured on a machine at twice its load:
 *
 * - Interpreted, a count is the same to within 0.1 % with the same seed, 0.7 % over four seeds and 1.5 % in other orders.
 * - Compiled, after 300 calls, it is the same to within 0.1 % and 1.2 %, and takes twice the time. But it depends on how much has
 *   been compiled by then: a call of the client takes 274,000 instructions among the first 300, 211,000 among the next and 185,000
 *   after that. The time at which a function is compiled could therefore hide a change.
 * - Without `--predictable` and a seed, interpreted counts vary by 2.5 %.
 */

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "@cbss/testing/temporary-folder";
import { buildSync } from "esbuild";
import { runProcess } from "../harness/run-process.ts";

const VALGRIND = "valgrind";
const program = fileURLToPath(new URL("counted-program.ts", import.meta.url));

// Runs everything on one thread, hashes every table the same way in each run, and compiles nothing a second time.
const flags = [
  "--jitless",
  "--predictable",
  "--hash-seed=1",
  "--random-seed=1",
  "--no-flush-bytecode",
  "--expose-gc",
];

/** The version of this machine's valgrind; undefined if there is none. */
export function valgrindVersion(): string | undefined {
  try {
    return execFileSync(VALGRIND, ["--version"], { encoding: "utf8" }).trim().replace("valgrind-", "");
  } catch {
    return undefined;
  }
}

/** The instructions of one call by contender, counted over several calls in the given order. */
export async function countInstructions(order: string[], calls: number): Promise<Record<string, number>> {
  const folder = temporaryFolder();
  const counts = join(folder, "counts");
  // Bundled into one JavaScript file: Node strips types with WebAssembly, which does not exist without a compiler.
  const bundled = join(folder, "program.mjs");
  const callgrind = ["--tool=callgrind", `--callgrind-out-file=${counts}`, "--dump-before=uv_loadavg"];
  buildSync({ entryPoints: [program], bundle: true, format: "esm", platform: "node", outfile: bundled });
  const node = [process.execPath, ...flags, bundled, String(calls), ...order];
  await runProcess({ command: VALGRIND, args: [...callgrind, ...node] });
  return Object.fromEntries(order.map((name, at) => [name, totalOf(`${counts}.${2 * at + 2}`) / calls]));
}

/** Every odd file has the counts before a mark, and every even file the counts between two marks. */
function totalOf(file: string): number {
  return Number(/^summary: (\d+)$/m.exec(readFileSync(file, "utf8"))?.[1]);
}
