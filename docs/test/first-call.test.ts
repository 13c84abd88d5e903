/**
 * The shell commands of the pages, run from their files in seconds. Those of the rendered pages are run by tutorials/.
 */
import { execFile, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { createSandbox } from "@cbss/sandbox";
import { serve } from "@cbss/sandbox/node";
import { describe, expect, it, onTestFinished } from "vitest";
import { inRepository } from "../scripts/places.ts";

const read = (name: string): string => readFileSync(inRepository(`docs/examples/${name}`), "utf8");

describe("the commands of the pages", () => {
  it("sign by hand, call, show the inbox, and are refused after a change, as shown", async () => {
    const { url } = await listening();

    const printed = await shell(read("first-call.sh").replace("http://127.0.0.1:4010", url));

    expect(withoutChance(printed)).toBe(withoutChance(shown("first-call.expected.txt")));
  });

  it("set a fault in a running sandbox", async () => {
    const { url } = await listening();

    const printed = await shell(read("set-fault.sh").replace("http://127.0.0.1:4010", url));

    expect(JSON.parse(printed)).toEqual({
      trigger: "error",
      times: 2,
    });
  });

  it("sign and explain with the command of the package, as shown", async () => {
    expect(await shell(read("explain-signature.sh"))).toBe(shown("explain-signature.expected.txt"));
  });

  it.each([
    ["start-sandbox.sh", "start-sandbox.expected.txt"],
    ["sandbox-with-config.sh", "sandbox-with-config.expected.txt"], // It reads "sandbox-config.yaml".
  ])("start a sandbox: %s", async (script, expected) => {
    const onFreePort = `${read(script).replace("--port 4020", "").trim()} --port 0`;

    const printed = await firstLines(onFreePort, inRepository("docs/examples"));

    expect(withoutChance(printed)).toBe(withoutChance(shown(expected)));
  });

  it("run the first call in TypeScript, as shown", async () => {
    const { url } = await listening();
    const source = read("first-call.ts").replace("http://127.0.0.1:4010", url);

    const { stdout } = await promisify(execFile)(
      "node",
      ["--input-type=module-typescript", "--eval", source],
      { cwd: inRepository("docs") },
    );

    expect(stdout).toBe(read("run-first-call.expected.txt"));
  });

  const contract = inRepository("packages/contract-server/dist/cli.js");
  it("run the contract suite against a sandbox, and nothing is contradicted", {
    timeout: 120_000,
  }, async () => {
    const { url } = await listening();

    const printed = await shell(
      read("contract-suite.sh").replace("http://127.0.0.1:4010", url),
      `node ${contract}`,
    );

    expect(printed).toMatch(/confirmed/i);
  });

  it("pass the secrets to the suite in GitHub Actions only in the environment", () => {
    const command = read("contract-suite.github-actions.yml")
      .split("\n")
      .filter((line) => line.includes("npx "))
      .join("\n");

    expect(command).toContain("npx --yes @cbss/contract-server --base-url");
    expect(command).not.toMatch(/KEY|SALT|PASSWORD|secrets\./);
  });
});

async function listening(): Promise<{ url: string }> {
  const { url, close } = await serve(createSandbox(), { port: 0 });
  onTestFinished(close);
  return { url };
}

/** Runs a script with the packages' own commands instead of npx, which would download them. */
async function shell(script: string, contract = "false"): Promise<string> {
  const { stdout } = await promisify(execFile)("bash", ["-c", withoutNpx(script, contract)]);
  return stdout;
}

function withoutNpx(script: string, contract = "false"): string {
  return script
    .replaceAll("npx @cbss/contract-server", contract)
    .replaceAll(
      /npx @cbss\/(signature|sandbox)/g,
      (_, name: string) => `node ${inRepository(`packages/${name}/dist/cli.js`)}`,
    );
}

/** The first output of a command that runs until it is stopped. */
async function firstLines(script: string, cwd: string): Promise<string> {
  const child = spawn("bash", ["-c", `exec ${withoutNpx(script)}`], { cwd });
  onTestFinished(() => void child.kill());
  let printed = "";
  for await (const chunk of child.stdout) {
    printed += chunk;
    if (/Outbox .*\n|Journal .*\n/.test(printed)) return printed;
  }
  return printed;
}

const shown = (name: string): string => read(name).replaceAll(/^# (end)?region.*\n/gm, "");

function withoutChance(printed: string): string {
  return printed.replaceAll(/127\.0\.0\.1:\d+|\d{4}-\d\d-\d\dT[^"]+|"\d{6}"/g, "…").trim();
}
