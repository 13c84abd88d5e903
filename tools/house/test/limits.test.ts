import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { measureFile } from "../src/measure-file.ts";
import { sourceFiles } from "../src/source-files.ts";
import { longFiles, longFunctions } from "../src/too-long.ts";

const files = sourceFiles(fileURLToPath(new URL("../../..", import.meta.url))).map(measureFile);

it("measures the whole repository", () => {
  const packages = new Set(files.map(({ packageName }) => packageName));

  expect([...packages]).toEqual(expect.arrayContaining(["client", "docs", "house", "sandbox", "spec"]));
});

it("distinguishes tests from source", () => {
  const isTest = Object.fromEntries(files.map((file) => [file.path, file.isTest]));

  expect(isTest).toMatchObject({
    "tools/house/src/measure.ts": false,
    "tools/house/test/limits.test.ts": true,
    "packages/signature/src/sign.test.ts": true,
  });
});

it("no source file is over 150 lines", () => {
  expect(longFiles(files).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
});

it("no function is over 40 lines", () => {
  const found = longFunctions(files).map(
    ({ name, path, line, lines }) => `${name}, ${path}:${line}: ${lines}`,
  );

  expect(found).toEqual([]);
});
