/**
 * The duration of all checks of the repository: in a fresh clone with empty caches, and again if nothing has changed. Also the
 * duration of the demo in a fresh clone.
 */

import { readFileSync } from "node:fs";
import { delimiter } from "node:path";
import { fileURLToPath } from "node:url";
import type { Target } from "@cbss/testing/benchmark-result";
import { temporaryFolder } from "@cbss/testing/temporary-folder";
import { type Program, runProcess } from "../harness/run-process.ts";
import { withinTarget } from "../harness/table-of.ts";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const npmTest: Program = { command: "npm", args: ["test"], cwd: root };
const demo: Program = { command: "npm", args: ["start", "--", "--once", "--port", "0"], cwd: root };

/** The targets for all checks, and for the demo. */
export async function everyCheckTargets(): Promise<Target[]> {
  const { scripts } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));
  const graph: Program = { command: "sh", args: ["-c", scripts.check], cwd: root };
  // Fills the cache.
  await runProcess(npmTest);
  return [
    within("the whole turbo graph of npm test, nothing changed", 1, await secondsOf(graph, 9)),
    within("npm test, nothing changed", 2, await secondsOf(npmTest, 5), NPX),
    within("npm start -- --once, fresh clone, empty caches", 40, [await secondsOfFreshClone(demo)]),
    within("npm test, fresh clone, empty caches", 120, [await secondsOfFreshClone(npmTest)], ALL_TESTS),
  ];
}

const NPX = "Most of it is npx, which reads the whole of node_modules before it starts pnpm.";
const ALL_TESTS =
  "The installation is about 25 s of it. The rest is all quick tests, which keep two cores busy.";

async function secondsOf(program: Program, rounds: number): Promise<number[]> {
  const seconds: number[] = [];
  for (let round = 0; round < rounds; round++) seconds.push((await runProcess(program)).seconds);
  return seconds;
}

/** Runs a program in a clone of the last commit, including the installation, with an empty HOME. */
async function secondsOfFreshClone({ command, args: words }: Program): Promise<number> {
  const folder = temporaryFolder();
  await runProcess({ command: "git", args: ["clone", "--quiet", root, `${folder}/clone`] });
  // Removes the environment variables of this package manager, because with them it would not install in another checkout.
  const said = Object.keys(process.env).filter((name) => /^p?npm_/.test(name));
  const clean = [...said.flatMap((name) => ["-u", name]), `PATH=${pathOfOthers()}`, `HOME=${folder}/home`];
  const args = [...clean, command, ...words];
  return (await runProcess({ command: "env", args, cwd: `${folder}/clone` })).seconds;
}

/** The PATH without the programs of this checkout. */
function pathOfOthers(): string {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders.filter((folder) => !folder.includes("node_modules")).join(delimiter);
}

const MACHINE = "Seconds depend on the machine, and on what else it has to do.";

function within(what: string, seconds: number, measured: number[], reason = MACHINE): Target {
  return withinTarget(what, [seconds, "s"], measured, reason);
}
