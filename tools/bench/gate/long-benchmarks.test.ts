/**
 * Runs each benchmark once that needs a download, or minutes even for a short run. Checks that it runs, never a time.
 */
import { describe, expect, it } from "vitest";
import { valgrindVersion } from "../src/instructions/count-instructions.ts";
import { benchInstructions } from "../src/instructions/run.ts";
import { benchScaling } from "../src/scaling/run.ts";
import { benchSite } from "../src/site/run.ts";
import { expectResult } from "../test/expect-result.ts";

const options = { seed: 1, smoke: true };

describe.each([
  ["site", benchSite],
  ["scaling", benchScaling],
])("the benchmark %s", (name, bench) => {
  it("runs, and its result can be written as JSON", async () => {
    const result = await bench(options);

    expectResult(result, name);
    expect(result.targets.length).toBeGreaterThan(0);
  });
});

describe.skipIf(!valgrindVersion())("the benchmark instructions, with valgrind", () => {
  it("runs, and its result can be written as JSON", async () => {
    const result = await benchInstructions(options);

    expectResult(result, "instructions");
  });
});
