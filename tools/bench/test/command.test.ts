/**
 * `pnpm bench` with arguments that start no benchmark.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const program = fileURLToPath(new URL("../src/run.ts", import.meta.url));

it.each([
  [["cleint"], /^bench: cleint: expected one of client, size, .*\.\n$/],
  [["client", "--seed", "monday"], /^bench: --seed: expected a whole number, got "monday"\.\n$/],
  [["--sead", "1"], /^bench: Unknown option '--sead': did you mean --seed\?.*\n$/],
])("refuses %j in one sentence, and measures nothing", (args, sentence) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: "utf8" });

  expect(stderr).toMatch(sentence);
  expect(stdout).toBe("");
  expect(status).toBe(2);
});
