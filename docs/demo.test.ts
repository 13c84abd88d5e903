import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createSandbox } from "@cbss/sandbox";
import { serve } from "@cbss/sandbox/node";
import { spawnProgram } from "@cbss/testing";
import { describe, expect, it, onTestFinished } from "vitest";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const run = promisify(execFile);

describe("npm start -- --once", () => {
  it("makes two accepted calls and a rejected one, shows the delivered one-time passwords, and ends", async () => {
    const { stdout } = await run("node", [here("demo.ts"), "--once", "--port", "0"]);

    expect(stdout).toMatch(/^CBSS sandbox listening on http:\/\/127\.0\.0\.1:\d+\n/);
    expect(stdout.match(/^ {2}accepted /gm)).toHaveLength(2);
    expect(stdout.match(/^ {2}RejectedError /gm)).toHaveLength(1);
    expect(stdout).toMatch(/^ {2}\d{6} {2}to mei@example\.com$/m);
    expect(stdout).toMatch(/^ {2}\d{6} {2}to \+447700900123$/m);
  });
});

describe("npm start", () => {
  it("stays up until Ctrl+C, and then ends without an error", async () => {
    const demo = spawnProgram("node", [here("demo.ts"), "--port", "0"]);
    onTestFinished(() => void demo.kill("SIGKILL"));
    await expect.poll(() => demo.written.out, { timeout: 15_000 }).toContain("The sandbox stays up");
    const [inbox] = /http:\S+\/(?=\. Stop it)/.exec(demo.written.out) ?? [""];
    expect((await fetch(inbox)).status).toBe(200);

    demo.kill("SIGINT");

    expect(await demo.ended).toMatchObject({ code: 0 });
  });
});

describe("the README", () => {
  it("shows the output of npm start, except for times, ports and one-time passwords", async () => {
    const readme = await readFile(here("../README.md"), "utf8");
    const { stdout } = await run("node", [here("demo.ts"), "--once", "--port", "0"]);

    const [, shown = ""] = /```\n(CBSS sandbox listening.*?)\nBuilding the documentation/s.exec(readme) ?? [];
    expect(withoutChance(shown)).toBe(withoutChance(stdout));
  });

  it.each(["first-call.ts", "first-call-with-openapi-fetch.ts"])(
    "shows examples/%s, which makes a call that the sandbox accepts",
    async (name) => {
      const readme = await readFile(here("../README.md"), "utf8");
      const example = await readFile(here(`examples/${name}`), "utf8");
      expect(readme).toContain(`\`\`\`ts\n${example}\`\`\`\n`);

      const { url, close } = await serve(createSandbox(), { port: 0 });
      onTestFinished(close);
      const program = example.replace("http://127.0.0.1:4010", url);
      const options = ["--input-type=module-typescript", "--eval", program];
      const { stdout } = await run("node", options, { cwd: here(".") });

      expect(stdout).toMatch(/^A one-time password is on its way to mei@example\.com\./);
    },
  );
});

function withoutChance(printed: string): string {
  return printed.replaceAll(/127\.0\.0\.1:\d+|\d{4}-\d\d-\d\dT[^"]+|^ {2}\d{6}/gm, "…");
}
