import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compare } from "../harness/compare.ts";
import { thisMachine, versionsIn } from "../harness/machine.ts";
import type { BenchOptions } from "../harness/options.ts";
import type { BenchmarkResult, Target } from "../harness/result.ts";
import { runProcess } from "../harness/run-process.ts";
import { spreadOf } from "../harness/statistics.ts";
import { tableOf, targetOf } from "../harness/table-of.ts";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const WHOLE = "lint, bundle and types";
const UNCHANGED = "turbo run build, nothing changed";
const OURS = "one process";
const BASELINE = "three command lines";

/** The way from the document to its types in one process, beside the three command lines one after the other. */
export async function benchPipeline({ seed, smoke }: BenchOptions): Promise<BenchmarkResult> {
  const folder = mkdtempSync(join(tmpdir(), "cbss-bench-"));
  try {
    const contenders = [
      { name: OURS, measure: async () => ({ [WHOLE]: await inOneProcess(`${folder}/one`) }) },
      { name: BASELINE, measure: async () => ({ [WHOLE]: await onThreeCommandLines(folder) }) },
    ];
    const rounds = smoke ? { atLeast: 1, atMost: 1, seconds: 60 } : { atLeast: 7, atMost: 20, seconds: 50 };
    const measured = await compare({ contenders, ours: OURS, baseline: BASELINE, rounds, seed });
    checkSameTypes(`${folder}/one/openapi.ts`, `${folder}/three.ts`);

    return {
      benchmark: "pipeline",
      title: "From the document to its types: lint, bundle and types",
      machine: thisMachine(),
      versions: {
        ...versionsIn(`${root}/spec`, ["@redocly/cli", "@redocly/openapi-core"]),
        ...versionsIn(`${root}/packages/types`, ["openapi-typescript"]),
        ...versionsIn(root, ["turbo"]),
      },
      seed,
      tables: [
        tableOf(measured, [OURS, BASELINE], {
          figure: WHOLE,
          unit: "s",
          betterIs: "lower",
          baseline: BASELINE,
        }),
      ],
      targets: [
        targetOf(measured, {
          what: WHOLE,
          figure: WHOLE,
          contender: OURS,
          of: BASELINE,
          atMost: 0.6,
          reason:
            "Loading the linter and loading openapi-typescript with its TypeScript is half of it, and one process has to do both.",
        }),
        ...(smoke ? [] : [await nothingChanged()]),
      ],
      curves: [],
      notes: [
        "The one process keeps compiled code from round to round (`enableCompileCache` of Node's), which the command lines do not: without it, it would not reach the target.",
        "The repository's own tasks still run one by one: this shows what one process would save.",
        "Of turbo the graph of `build` is measured, not that of all checks and tests.",
      ],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function inOneProcess(folder: string): Promise<number> {
  const program = fileURLToPath(new URL("one-process.mjs", import.meta.url));
  const args = [program, "spec/openapi.yaml", "redocly.yaml", folder];
  return (await runProcess({ command: process.execPath, args, cwd: root })).seconds;
}

async function onThreeCommandLines(folder: string): Promise<number> {
  const redocly = `${root}/spec/node_modules/.bin/redocly`;
  const bundled = `${folder}/three.json`;
  const lint = await runProcess({ command: redocly, args: ["lint", "cbss"], cwd: root });
  const bundle = await runProcess({ command: redocly, args: ["bundle", "cbss", "-o", bundled], cwd: root });
  const flags = ["--root-types", "--root-types-no-schema-prefix", "--default-non-nullable=false"];
  const types = await runProcess({
    command: `${root}/packages/types/node_modules/.bin/openapi-typescript`,
    args: [bundled, "-o", `${folder}/three.ts`, ...flags],
    // Outside the folder of redocly.yaml: it has a Redocly of its own, of another major version.
    cwd: `${root}/packages/types`,
  });
  return lint.seconds + bundle.seconds + types.seconds;
}

/** The command line writes a comment of its own above the same types. */
function checkSameTypes(ours: string, theirs: string): void {
  const [mine, yours] = [ours, theirs].map((file) =>
    readFileSync(file, "utf8").replace(/^\/\*\*[^/]*\*\/\s*/, ""),
  );
  if (mine !== yours) throw new Error("One process does not come to the types of the command lines.");
}

/** The second run of the graph that everybody runs, of which the first has filled the cache. */
async function nothingChanged(): Promise<Target> {
  const graph = ["run", "build", "--output-logs=none"];
  const turbo = () => runProcess({ command: `${root}/node_modules/.bin/turbo`, args: graph, cwd: root });
  await turbo();
  const seconds: number[] = [];
  for (let round = 0; round < 5; round++) seconds.push((await turbo()).seconds);
  const measured = spreadOf(seconds);
  const reached = measured.median <= 1;
  const reason =
    "Hashing the files of the workspace takes what is left, and longer on a machine that others use too.";
  return { what: UNCHANGED, target: "at most 1 s", measured, reached, reason: reached ? "" : reason };
}
