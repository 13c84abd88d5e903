import { expect, test } from "vitest";
import { runProgram } from "./run-program.ts";

const run = (script: string, options?: { stdin?: string }) =>
  runProgram(process.execPath, ["--eval", script], options);

test("resolves to the exit code, standard output and standard error", async () => {
  expect(await run("console.log('out'); console.error('err'); process.exitCode = 3")).toEqual({
    code: 3,
    out: "out\n",
    err: "err\n",
  });
});

test("passes standard input, also to a program that does not read it", async () => {
  expect((await run("process.stdin.pipe(process.stdout)", { stdin: "text" })).out).toBe("text");
  expect((await run("", { stdin: "text".repeat(1e6) })).code).toBe(0);
});

test("rejects a program that does not exist", async () => {
  await expect(runProgram("no-such-program", [])).rejects.toThrow("ENOENT");
});
