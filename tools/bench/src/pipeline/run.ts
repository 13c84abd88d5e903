import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { BenchmarkResult, Target } from "@cbss/testing/benchmark-result";
import { temporaryFolder } from "@cbss/testing/temporary-folder";
import { type Contender, compare, type Measured, ONE_ROUND } from "../harness/compare.ts";
import { installPeers } from "../harness/install-peers.ts";
import { thisMachine, versionsIn } from "../harness/machine.ts";
import type { BenchOptions } from "../harness/options.ts";
import { runProcess } from "../harness/run-process.ts";
import { tableOf, targetOf } from "../harness/table-of.ts";
import { everyCheckTargets } from "./every-check.ts";
import { threeCommandLines } from "./three-command-lines.ts";

const spec = fileURLToPath(new URL("../../../../spec", import.meta.url));
const WHOLE = "lint, bundle and types";
const OURS = "one process";
const BASELINE = "three command lines";
const CACHED = "three command lines, with the compile cache of one process";

/** The build from the document to its types, compared with the three command lines, and the duration of all checks. */
export async function benchPipeline({ seed, smoke }: BenchOptions): Promise<BenchmarkResult> {
  const peers = smoke ? undefined : installPeers("pipeline");
  const folder = temporaryFolder();
  const contenders: Contender[] = [
    { name: OURS, measure: async () => ({ [WHOLE]: await build() }) },
    ...(peers ? commandLines(peers, folder) : []),
  ];
  const baseline = peers ? BASELINE : OURS;
  const rounds = smoke ? ONE_ROUND : { atLeast: 7, atMost: 20, seconds: 120 };
  const measured = await compare({ contenders, ours: OURS, baseline, rounds, seed });
  checkSameTypes(`${spec}/../packages/types/src/generated/openapi.ts`);
  if (peers) checkSameTypes(`${folder}/openapi.ts`);

  return {
    benchmark: "pipeline",
    title: "From the document to its types, and all checks of the repository",
    machine: thisMachine(),
    versions: {
      ...versionsIn(spec, ["@redocly/openapi-core"]),
      ...(peers && versionsIn(peers, ["@redocly/cli", "openapi-typescript"])),
      ...versionsIn(`${spec}/..`, ["turbo"]),
    },
    seed,
    tables: [
      tableOf(
        measured,
        contenders.map(({ name }) => name),
        { figure: WHOLE, unit: "s", betterIs: "lower", baseline },
      ),
    ],
    targets: smoke ? [] : [buildTarget(measured), ...(await everyCheckTargets())],
    curves: [],
    notes: [
      "One process is the build of @cbss/openapi. It keeps compiled code from run to run; the last row has that too.",
    ],
  };
}

function commandLines(peers: string, folder: string): Contender[] {
  return [
    { name: BASELINE, measure: async () => ({ [WHOLE]: await threeCommandLines(peers, folder) }) },
    {
      name: CACHED,
      measure: async () => ({ [WHOLE]: await threeCommandLines(peers, folder, `${folder}/compiled`) }),
    },
  ];
}

function buildTarget(measured: Measured): Target {
  return targetOf(measured, {
    what: `${WHOLE}, whole process`,
    figure: WHOLE,
    contender: OURS,
    of: BASELINE,
    atMost: 0.6,
    reason: "Loading the linter and TypeScript takes half of the time, and one process must load both too.",
  });
}

/** The script of the package, without a package manager to start it. */
async function build(): Promise<number> {
  const { scripts } = JSON.parse(readFileSync(`${spec}/package.json`, "utf8"));
  return (await runProcess({ command: "sh", args: ["-c", scripts.build], cwd: spec })).seconds;
}

function checkSameTypes(others: string): void {
  if (
    readFileSync(new URL(import.meta.resolve("@cbss/openapi/generated-types")), "utf8") !==
    readFileSync(others, "utf8")
  ) {
    throw new Error(`One process does not make the same types as ${others}.`);
  }
}
