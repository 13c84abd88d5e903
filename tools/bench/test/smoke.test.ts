/**
 * Runs each benchmark once, in a tiny form, if it needs no download. Checks that it runs, that our side gives correct results, and
 * that the result has its shape. Never checks a time.
 */
import { describe, expect, it } from "vitest";
import { benchClient } from "../src/client/run.ts";
import { benchContract } from "../src/contract/run.ts";
import { benchPipeline } from "../src/pipeline/run.ts";
import { benchSandbox } from "../src/sandbox/run.ts";
import { benchSize } from "../src/size/run.ts";
import { expectResult } from "./expect-result.ts";

const options = { seed: 1, smoke: true };

describe.each([
  ["client", benchClient],
  ["size", benchSize],
  ["sandbox", benchSandbox],
  ["contract", benchContract],
  ["pipeline", benchPipeline],
])("the benchmark %s", (name, bench) => {
  it("runs, and its result can be written as JSON", async () => {
    const result = await bench(options);

    expectResult(result, name);
    // A short run leaves out the command lines and the clone that the targets of the pipeline refer to.
    if (name !== "pipeline") expect(result.targets.length).toBeGreaterThan(0);
  });
});
