import { fileURLToPath } from "node:url";
import type { BenchmarkResult } from "@cbss/testing/benchmark-result";
import type { Measured } from "../harness/compare.ts";
import { thisMachine, versionsIn } from "../harness/machine.ts";
import type { BenchOptions } from "../harness/options.ts";
import { randomFrom, shuffle } from "../harness/shuffle.ts";
import { tableOf } from "../harness/table-of.ts";
import { counted, figures } from "./contenders.ts";
import { countInstructions, valgrindVersion } from "./count-instructions.ts";

const here = fileURLToPath(new URL("../..", import.meta.url));
/** The message if nothing can be counted. */
export const NO_VALGRIND =
  "Instructions are counted by valgrind, which this machine does not have: apt-get install valgrind, in Debian.";

/** The number of calls. With 20 calls, a call of the client still appears to take 8 % more. */
export const CALLS = 100;

/** Instructions of a call and of a signature, which hardly depend on the machine; undefined without valgrind. */
export async function benchInstructions({ seed, smoke }: BenchOptions): Promise<BenchmarkResult | undefined> {
  const valgrind = valgrindVersion();
  if (valgrind === undefined) {
    console.log(`\n${NO_VALGRIND}`);
    return undefined;
  }
  const measured = await countInRounds(smoke ? 1 : 3, smoke ? 1 : CALLS, seed);
  return {
    benchmark: "instructions",
    title: "Instructions of a call and of a signature, counted by valgrind",
    machine: thisMachine(),
    versions: {
      ...versionsIn(here, ["@cbss/client", "@cbss/signature", "@cbss/sandbox"]),
      valgrind,
    },
    seed,
    tables: figures.map(({ figure, ours, baseline }) =>
      tableOf(measured, [ours, baseline], { figure, unit: "instructions", betterIs: "lower", baseline }),
    ),
    targets: [],
    curves: [],
    notes: [
      "JavaScript is interpreted while it is counted, and not compiled as in normal use: `pnpm bench client` and `pnpm bench sandbox` have the times.",
      "The test `gate.test.ts` counts again, and fails if a ratio is more than 20 % above the one here.",
    ],
  };
}

/** Counts all contenders in one process, each time in another order. */
async function countInRounds(rounds: number, calls: number, seed: number): Promise<Measured> {
  const random = randomFrom(seed);
  const counts: Record<string, number>[] = [];
  for (let round = 0; round < rounds; round++) {
    counts.push(await countInstructions(shuffle([...counted], random), calls));
  }
  const byContender = counted.map(
    (name) => [name, counts.map((count) => count[name] ?? Number.NaN)] as const,
  );
  return new Map(figures.map(({ figure }) => [figure, new Map(byContender)]));
}
