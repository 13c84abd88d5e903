// Runs the generator as CI and people run it. A test that writes uses a copy of the folder.

import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "@cbss/testing/temporary-folder";
import { describe, expect, test } from "vitest";

const spec = fileURLToPath(new URL("..", import.meta.url));

describe("generate-vectors", () => {
  test("--check prints nothing if the vectors are current", () => {
    expect(generate(spec, ["--check"])).toEqual({ exitCode: 0, said: "" });
  });

  test("--check reports in one sentence that a digest was changed, and does not correct it", () => {
    const copy = copySpec();
    const touched = readFileSync(join(copy, "vectors/signature.json"), "utf8").replace(
      '"hex": "9',
      '"hex": "8',
    );
    writeFileSync(join(copy, "vectors/signature.json"), touched);

    const { exitCode, said } = generate(copy, ["--check"]);

    expect(exitCode).toBe(1);
    expect(said).toMatch(/^vectors\/signature\.json is not current: .*\.\n$/);
    expect(readFileSync(join(copy, "vectors/signature.json"), "utf8")).toBe(touched);
  });

  test("writes the committed file, byte for byte, if it is missing", () => {
    const copy = copySpec();
    rmSync(join(copy, "vectors/signature.json"));

    expect(generate(copy, [])).toEqual({ exitCode: 0, said: "" });
    expect(readFileSync(join(copy, "vectors/signature.json"))).toEqual(
      readFileSync(join(spec, "vectors/signature.json")),
    );
  });

  test("--check fails on a machine without a suitable program, and names the programs", () => {
    const { exitCode, said } = generate(spec, ["--check"], { PATH: "" });

    expect(exitCode).toBe(1);
    expect(said).toBe("The vectors need one of sha256sum, shasum, openssl: none is on PATH.\n");
  });

  test("reports wrong use with one sentence and exit code 2", () => {
    expect(generate(spec, ["--cheque"])).toEqual({
      exitCode: 2,
      said: "Usage: node scripts/generate-vectors.ts [--check]\n",
    });
  });

  function copySpec(): string {
    const copy = temporaryFolder();
    for (const part of ["package.json", "vectors", "scripts/generate-vectors.ts", "examples/help-pages"]) {
      cpSync(join(spec, part), join(copy, part), { recursive: true });
    }
    return copy;
  }

  function generate(
    folder: string,
    args: string[],
    env = process.env,
  ): { exitCode: number | null; said: string } {
    const script = join(folder, "scripts/generate-vectors.ts");
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      env,
      encoding: "utf8",
    });
    return { exitCode: status, said: stdout + stderr };
  }
});
