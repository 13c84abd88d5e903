/**
 * The page Sign in another language: its settings, its commands and its check of the vectors, as a reader runs them.
 */
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createSandbox } from "@cbss/sandbox";
import { serve } from "@cbss/sandbox/node";
import { runProgram } from "@cbss/testing/run-program";
import { temporaryFolder } from "@cbss/testing/temporary-folder";
import { describe, expect, it, onTestFinished } from "vitest";
import { operations } from "../scripts/document.ts";
import { savedPrograms } from "../scripts/parts/samples.ts";
import { inRepository } from "../scripts/places.ts";

const names = ["start-email-address-change", "start-mobile-phone-number-change"];
const read = (file: string): string => readFileSync(inRepository(file), "utf8");

describe("the programs in other languages", () => {
  it.each([
    ["curl", "sh"],
    ["Python", "py"],
  ])("run in %s with the settings and the command of the page", async (label, extension) => {
    const cwd = temporaryFolder();
    const { url, close } = await serve(createSandbox(), { port: 0 });
    onTestFinished(close);
    const settings = read("docs/examples/sample-settings.sh").replace("http://127.0.0.1:4010", url);

    const printed = await Promise.all(
      names.map(async (name) => {
        const { file = () => "", run = () => "false" } = savedPrograms[label] ?? {};
        writeFileSync(join(cwd, file(name)), read(`spec/samples/${name}.${extension}`));
        return (await runProgram("sh", ["-c", `${settings}\n${run(name)}`], { cwd })).out;
      }),
    );

    expect(printed.join("")).toBe(
      "Accepted: a one-time password is on its way to mei@example.com.\n" +
        "Accepted: a one-time password is on its way to +447700900123.\n",
    );
  });

  it("have a file name and a command in each language of the document", () => {
    const labels = operations.flatMap((operation) => operation["x-codeSamples"].map(({ label }) => label));

    expect([...new Set(labels)].sort()).toEqual(Object.keys(savedPrograms).sort());
  });

  it.each([
    ["the sample's function", 0, "sign"],
    ["a function that swaps the secrets", 1, "lambda body, key, salt: right(body, salt, key)"],
  ])("check %s with the vectors, with exit code %i", async (_, code, sign) => {
    const cwd = temporaryFolder();
    copyFileSync(inRepository("spec/vectors/signature.json"), join(cwd, "signature-vectors.json"));
    const sample = inRepository(`spec/samples/${names[0]}.py`);
    const program = `import runpy\nright = sign = runpy.run_path(${JSON.stringify(sample)})["sign"]\nsign = ${sign}\n${read("docs/examples/check-vectors.py")}`;

    const ended = await runProgram("python3", ["-c", program], { cwd });

    expect({ code: ended.code, isCorrect: / signatures are correct\.\n$/.test(ended.out) }).toEqual({
      code,
      isCorrect: code === 0,
    });
  });
});
