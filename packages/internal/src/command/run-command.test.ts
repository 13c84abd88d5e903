import { spawn } from "node:child_process";
import { existsSync, openSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const program = fileURLToPath(new URL("../../test/sample-command.ts", import.meta.url));

interface Conditions {
  env?: Record<string, string>;
  /** Closes these streams after the first text arrived. */
  leave?: readonly ("stdout" | "stderr")[];
  stdout?: number | "pipe";
}

async function run(args: string[], { env = {}, leave = [], stdout = "pipe" }: Conditions = {}) {
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, DEBUG: "", ...env },
    stdio: ["ignore", stdout, "pipe"],
  });
  const written = { out: "", err: "" };
  child.stdout?.on("data", (chunk) => {
    written.out += chunk;
    if (leave.includes("stdout")) child.stdout?.destroy();
  });
  child.stderr?.on("data", (chunk) => {
    written.err += chunk;
    if (leave.includes("stderr")) child.stderr?.destroy();
  });
  const code = await new Promise((resolve) => child.on("close", resolve));
  return { code, ...written };
}

test.each(["--help", "-h"])("%s prints only the help", async (flag) => {
  expect(await run([flag])).toEqual({ code: 0, out: "Usage: cbss-sample\n", err: "" });
});

test.each(["--version", "-v"])("%s prints the version of the package", async (flag) => {
  expect(await run([flag])).toEqual({ code: 0, out: "1.2.3\n", err: "" });
});

test("exits with the code that `run` returns", async () => {
  expect(await run([])).toEqual({ code: 0, out: "line 1\n", err: "note 1\n" });
  expect(await run(["--exit=1"])).toMatchObject({ code: 1 });
});

describe("an error", () => {
  test.each([
    ["--fail=usage", 2, "--fail was given."],
    ["--fail=other", 1, "the disk is full."],
    ["--fial=usage", 2, "Unknown option '--fial': did you mean --fail?"],
  ])("from %s prints one sentence and exits with %d", async (flag, code, sentence) => {
    expect(await run([flag])).toEqual({ code, out: "", err: `cbss-sample: ${sentence}\n` });
  });

  test("other than wrong usage exits with the command's failure code", async () => {
    expect(await run(["--fail=other"], { env: { FAILURE_CODE: "2" } })).toMatchObject({ code: 2 });
  });

  test.each(["cbss*", "*", "cbss", "express, cbss:sample"])(
    "has a stack trace for DEBUG=%s",
    async (DEBUG) => {
      const { err } = await run(["--fail=other"], { env: { DEBUG } });

      expect(err).toMatch(/^cbss-sample: the disk is full\.\nError: the disk is full\.\n {4}at /);
    },
  );

  test.each(["express*", "-cbss*", "notcbss"])("has no stack trace for DEBUG=%s", async (DEBUG) => {
    expect(await run(["--fail=other"], { env: { DEBUG } })).toMatchObject({
      err: "cbss-sample: the disk is full.\n",
    });
  });
});

describe("a closed pipe", () => {
  test("on standard output is not an error, and the command continues to its exit code", async () => {
    const { code, err } = await run(["--lines=50", "--exit=1"], { leave: ["stdout"] });

    expect(err).toMatch(/^(note \d+\n)+$/);
    expect(err).toContain("note 50\n");
    expect(code).toBe(1);
  });

  test("on both streams is not an error", async () => {
    expect(await run(["--lines=50"], { leave: ["stdout", "stderr"] })).toMatchObject({ code: 0 });
    expect(await run(["--lines=50", "--exit=1"], { leave: ["stdout", "stderr"] })).toMatchObject({ code: 1 });
  });
});

// Linux has this device, and it is always full.
test.skipIf(!existsSync("/dev/full"))(
  "a failure to write the output prints one sentence and exits with 1",
  async () => {
    expect(await run([], { stdout: openSync("/dev/full", "w") })).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^cbss-sample: the output cannot be written \(ENOSPC\)\.\n/m),
    });
  },
);
