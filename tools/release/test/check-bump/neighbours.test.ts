import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "@cbss/testing";
import { expect, it } from "vitest";
import { comparePackages, type Side } from "../../src/check-bump/compare-packages.ts";
import { factsOf } from "../../src/check-bump/facts.ts";
import { verdict } from "../../src/check-bump/finding.ts";

/** A package with the type of a result, and a package that returns it and is the same in every release. */
function write(folder: string, answer: string): Promise<Side[]> {
  const texts = {
    "@cbss/inner": { declarations: `export interface Answer { ${answer} }`, dependencies: {} },
    "@cbss/outer": {
      declarations: 'import { Answer } from "@cbss/inner";\nexport declare function call(): Answer;',
      dependencies: { "@cbss/inner": "0.1.0" },
    },
  };
  const packages = Object.entries(texts).map(async ([name, { declarations, dependencies }]) => {
    const place = join(folder, name);
    mkdirSync(place, { recursive: true });
    const exports = { ".": { types: "./index.d.ts" } };
    const manifest = { name, version: "0.1.0", exports, dependencies };
    writeFileSync(join(place, "package.json"), JSON.stringify(manifest));
    writeFileSync(join(place, "index.d.ts"), declarations);
    return { name, folder: place, facts: await factsOf(place) };
  });
  return Promise.all(packages);
}

it.each([
  ["status: number", "major"],
  ["status: string; text?: string", "none"],
])(
  "a package whose neighbour's type became { %s } is %s, though no byte of its own changed",
  async (answer, expected) => {
    const folder = temporaryFolder();
    const released = await write(join(folder, "released"), "status: string");
    const current = await write(join(folder, "current"), answer);

    const compared = await comparePackages({ released, current, modules: [], folder: join(folder, "work") });

    expect(verdict(compared.get("@cbss/outer") ?? [])).toBe(expected);
  },
);
