import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "@cbss/testing/temporary-folder";
import { expect, test } from "vitest";
import { planSuite } from "../src/index.ts";

const folder = fileURLToPath(new URL("fixtures/vitest/", import.meta.url));
const vitest = join(createRequire(import.meta.url).resolve("vitest/package.json"), "../vitest.mjs");

interface Outcome {
  readonly code: number;
  readonly tests: readonly {
    readonly title: string;
    readonly status: string;
    readonly failureMessages: readonly string[];
  }[];
}

test("registers each check as a test with the check's title, and skips what was not sent", async () => {
  const { code, tests } = await runVitest({});

  const checks = planSuite({}).checks;
  const skipped = checks.filter(({ calls }) => calls.some(({ risk }) => risk === "change"));
  expect(tests.map(({ title }) => title)).toEqual([
    "gets a response to every planned call",
    ...checks.map(({ title }) => title),
  ]);
  expect(tests.filter(({ status }) => status === "failed")).toEqual([]);
  for (const { title } of skipped)
    expect(tests.find((it) => it.title === title)?.status).toMatch(/skipped|pending/);
  expect(tests.filter(({ status }) => status === "passed").length).toBeGreaterThan(checks.length / 2);
  expect(code).toBe(0);
});

test("fails a contradicted check with the expected and the actual response, and news only if strict", async () => {
  const lenient = await runVitest({ BROKEN: "true" });
  const strict = await runVitest({ BROKEN: "true", STRICT: "true" });

  const failed = (outcome: Outcome) => outcome.tests.filter(({ status }) => status === "failed");
  expect(failed(lenient)[0]?.failureMessages[0]).toMatch(
    /expected .* \((documented|security)\), but got .*\n.*\n.*curl -sS/,
  );
  expect(failed(strict).length).toBeGreaterThan(failed(lenient).length);
  expect(lenient.code).toBe(1);
});

async function runVitest(environment: Record<string, string>): Promise<Outcome> {
  const file = join(temporaryFolder(), "report.json");
  const args = [vitest, "run", "--root", folder, "--config", join(folder, "vitest.config.ts")];
  const env = { PATH: process.env["PATH"], HOME: process.env["HOME"], NO_COLOR: "1", ...environment };
  const code = await new Promise<number>((resolve) => {
    const child = spawn(process.execPath, [...args, "--reporter=json", `--outputFile=${file}`], {
      env,
      stdio: "ignore",
    });
    child.on("close", resolve);
  });
  const { testResults } = JSON.parse(readFileSync(file, "utf8"));
  return { code, tests: testResults[0].assertionResults };
}
