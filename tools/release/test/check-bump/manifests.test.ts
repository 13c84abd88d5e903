import { describe, expect, it } from "vitest";
import { compare, type Files, packageWith } from "./planted.ts";

const declarations = "export declare const answer: number;";
const before = packageWith(declarations, { "examples/a.yaml": "a: 1", "examples/b/c.yaml": "c: 1" });

/** The package with other fields in its package.json. */
function planted(change: object): ReturnType<typeof compare> {
  const manifest = JSON.parse(before["package.json"] as string);
  return compare(before, { ...before, "package.json": JSON.stringify({ ...manifest, ...change }) });
}

const index = { types: "./dist/index.d.ts", default: "./dist/index.js" };

describe("package.json", () => {
  it.each([
    [
      "major",
      "engines raised",
      { engines: { node: ">=22.12.0" } },
      "engines node went from ^20.19.0 || >=22.12.0 to >=22.12.0",
    ],
    [
      "minor",
      "engines widened",
      { engines: { node: "^18.20.0 || ^20.19.0 || >=22.12.0" } },
      "engines node went from",
    ],
    ["major", "a subpath removed", { exports: {} }, "the subpath . was removed"],
    ["minor", "a subpath added", { exports: { ".": index, "./more": index } }, "the subpath ./more is new"],
    ["minor", "a command added", { bin: { planted: "./dist/index.js" } }, "the command planted is new"],
    ["major", "a peer added", { peerDependencies: { vitest: ">=3" } }, "the peer vitest must be installed"],
    [
      "patch",
      "an optional peer added",
      { peerDependencies: { vitest: ">=3" }, peerDependenciesMeta: { vitest: { optional: true } } },
      "other bytes in package.json",
    ],
    ["patch", "a dependency raised", { dependencies: { yaml: "2.9.1" } }, "other bytes in package.json"],
    ["patch", "another description", { description: "Signs." }, "other bytes in package.json"],
    ["none", "another version of our own packages", { dependencies: {} }, ""],
  ] as const)("is %s: %s", async (verdict, _, change, said) => {
    const compared = await planted(change);

    expect(compared.verdict).toBe(verdict);
    expect(compared.said).toContain(said);
  });

  it("reports a removed file that a pattern exported as a removed subpath", async () => {
    const manifest = JSON.parse(before["package.json"] as string);
    const exports = { ...manifest.exports, "./examples/*": "./examples/*" };
    const all: Files = { ...before, "package.json": JSON.stringify({ ...manifest, exports }) };
    const { "examples/b/c.yaml": _, ...fewer } = all;

    expect(await compare(all, fewer)).toMatchObject({
      verdict: "major",
      said: "the subpath ./examples/b/c.yaml was removed",
    });
  });
});
