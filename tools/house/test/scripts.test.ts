// The rules for package scripts and workflows.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { inRepository } from "./in-repository.ts";

const read = (file: string): string => readFileSync(inRepository(file), "utf8");
const tracked = execFileSync("git", ["ls-files"], { cwd: inRepository("."), encoding: "utf8" })
  .trimEnd()
  .split("\n");

test("scripts that set a variable also run on Windows, with pnpm's own shell", () => {
  const scripts = tracked
    .filter((file) => /(^|\/)package\.json$/.test(file))
    .flatMap((file) => Object.entries<string>(JSON.parse(read(file)).scripts ?? {}));
  const setting = scripts.filter(([, script]) => /(^|&& )\w+=/.test(script));

  if (setting.length > 0) expect(parse(read("pnpm-workspace.yaml")).shellEmulator).toBe(true);
  // Scripts that npm runs have no such shell.
  expect(setting.filter(([name]) => ["start", "test", "test:packages"].includes(name))).toEqual([]);
});

test("there is one version of pnpm, the one in package.json", () => {
  const { packageManager } = JSON.parse(read("package.json"));
  const named = tracked
    .filter((file) => !/(^|\/)(pnpm-lock\.yaml|CHANGELOG\.md)$/.test(file))
    .flatMap((file) => [...read(file).matchAll(/\bpnpm@\d[\w.-]*\d/g)].map(([name]) => `${name} in ${file}`));

  expect(named).toContain(`${packageManager} in .github/workflows/ci.yml`);
  expect(named.filter((name) => !name.startsWith(`${packageManager} in `))).toEqual([]);
});
