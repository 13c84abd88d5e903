// Checks that the README is accurate.
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { HELP } from "../src/command/help.ts";
import { planSuite } from "../src/index.ts";
import { startSandbox } from "./start-sandbox.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const blocks = (language: string) =>
  Array.from(readme.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, "g")), ([, block = ""]) => block);

test("runs the first example against a sandbox, which contradicts nothing", async () => {
  const { url } = await startSandbox();
  const cli = fileURLToPath(new URL("../src/cli.ts", import.meta.url));
  const script = (blocks("sh")[0] ?? "")
    .replace(/^npx @cbss\/sandbox &\n/, "")
    .replace("npx @cbss/contract-server", `"${process.execPath}" "${cli}"`)
    .replace("http://127.0.0.1:4010", url);

  const { stdout } = await promisify(execFile)("bash", ["-c", script], {
    env: { PATH: process.env["PATH"] },
  });

  expect(stdout).toContain("The server follows the document, as far as it was tested.");
});

test("documents the same options and variables as --help", () => {
  const known = (text: string) => [...new Set(text.match(/--[a-z]+(?:-[a-z]+)*|CBSS_[A-Z_]+[A-Z]/g))].sort();
  const ours = known(readme.replace(/npx openapi-format.*/, ""));

  expect(known(HELP).filter((name) => !["--help", "--version"].includes(name))).toEqual(ours);
});

test("shows a valid step for GitHub Actions, with existing options and every variable as a secret", () => {
  const [step] = parse(blocks("yaml")[0] ?? "");

  expect(step.run).toBe(
    "npx @cbss/contract-server --base-url https://cbss.example --reporter html --output cbss-contract.html",
  );
  for (const [name, value] of Object.entries(step.env)) expect(value).toBe(`\${{ secrets.${name} }}`);
});

test("states roughly how many calls are sent", () => {
  const sent = planSuite({}).calls.length;

  expect(Math.abs(sent - 330)).toBeLessThan(20);
});
