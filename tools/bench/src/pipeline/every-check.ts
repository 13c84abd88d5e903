/**
 * The duration of all checks of the repository: in a fresh clone with empty caches, and again if nothing has changed.
 */

import { readFileSync } from "node:fs";
import { delimiter } from "node:path";
import { fileURLToPath } from "node:url";
import type { Target } from "@cbss/testing/benchmark-result";
import { temporaryFolder } from "@cbss/testing/temporary-folder";
import { type Program, runProcess } from "../harness/run-process.ts";
import { spreadOf } from "../harness/statistics.ts";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const npmTest: Program = { command: "npm", args: ["test"], cwd: root };

/** The targets for all checks. */
export async function everyCheckTargets(): Promise<Target[]> {
  const { scripts } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));
  const graph: Program = { command: "sh", args: ["-c", scripts.check], cwd: root };
  // Fills the cache.
  await runProcess(npmTest);
  return [
    within("the whole turbo graph of npm test, nothing changed", 1, await secondsOf(graph, 9)),
    within("npm test, nothing changed", 10, await secondsOf(npmTest, 5)),
    within("npm test, fresh clone, empty caches", 300, [await secondsOfFreshClone()]),
  ];
}

async function secondsOf(program: Program, rounds: number): Promise<number[]> {
  const seconds: number[] = [];
  for (let round = 0; round < rounds; round++) seconds.push((await runProcess(program)).seconds);
  return seconds;
}

/** Checks the last commit, including the installation, with an empty HOME. */
async function secondsOfFreshClone(): Promise<number> {
  const folder = temporaryFolder();
  await runProcess({ command: "git", args: ["clone", "--quiet", root, `${folder}/clone`] });
  // Removes the environment variables of this package manager, because with them it would not install in another checkout.
  const said = Object.keys(process.env).filter((name) => /^p?npm_/.test(name));
  const clean = [...said.flatMap((name) => ["-u", name]), `PATH=${pathOfOthers()}`, `HOME=${folder}/home`];
  const args = [...clean, npmTest.command, ...npmTest.args];
  return (await runProcess({ command: "env", args, cwd: `${folder}/clone` })).seconds;
}

/** The PATH without the programs of this checkout. */
function pathOfOthers(): string {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders.filter((folder) => !folder.includes("node_modules")).join(delimiter);
}

function within(what: string, seconds: number, measured: number[]): Target {
  const spread = spreadOf(measured);
  const reached = spread.median <= seconds;
  const reason = reached ? "" : "Seconds depend on the machine, and on what else it has to do.";
  return { what, target: `at most ${seconds} s`, measured: spread, reached, reason };
}
