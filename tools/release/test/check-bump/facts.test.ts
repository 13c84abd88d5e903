import { expect, it } from "vitest";
import { compareFacts } from "../../src/check-bump/compare-facts.ts";
import { type Facts, factsOf } from "../../src/check-bump/facts.ts";
import { compare, type Files, packageWith, writeFiles } from "./planted.ts";

const help =
  'console.log("Usage: planted [--only P]\\n\\n  --only P   some\\n\\nExit code 0: all. 1: not.");';
const manifest = { name: "@cbss/planted", version: "0.1.0", bin: { planted: "./dist/cli.js" } };
const before = packageWith("export {};", {
  "package.json": JSON.stringify(manifest),
  "dist/cli.js": help,
});

it.each([
  ["major", "an option removed", "--only", "--some", "the option --only of planted was removed"],
  ["minor", "an option added", "some\\n", "some\\n  --seed S\\n", "the option --seed of planted is new"],
  ["major", "an exit code removed", " 1: not.", "", "the exit code 1 of planted was removed"],
  ["minor", "an exit code added", "1: not.", "1: not. 2: wrong use.", "the exit code 2 of planted is new"],
])("a command is compared by its help: %s, %s", async (verdict, _, text, replacement, said) => {
  const after: Files = { ...before, "dist/cli.js": help.replaceAll(text, replacement) };

  expect(await compare(before, after)).toMatchObject({ verdict, said: expect.stringContaining(said) });
});

it("a dependency of twice the size, with its own dependencies, is minor", async () => {
  const weigh = (bytes: number): Promise<Facts> => {
    const dependencies = { heavy: "^1.0.0" };
    return factsOf(
      writeFiles({
        "package.json": JSON.stringify({ ...manifest, bin: {}, dependencies }),
        "node_modules/heavy/package.json": JSON.stringify({ name: "heavy", dependencies: { inner: "1" } }),
        "node_modules/heavy/index.js": "x".repeat(10_000),
        "node_modules/inner/package.json": "{}",
        "node_modules/inner/index.js": "x".repeat(bytes),
      }),
    );
  };
  const [was, is, almost] = await Promise.all([weigh(10_000), weigh(31_000), weigh(25_000)]);

  expect(compareFacts(was, is)).toEqual([
    { bump: "minor", what: "the dependency heavy went from 21 kB to 42 kB" },
  ]);
  expect(compareFacts(was, almost)).toEqual([]);
});
