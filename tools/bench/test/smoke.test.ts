/**
 * Each benchmark that needs nothing from elsewhere once, tiny: it runs, our side gives right answers, and the result has its
 * shape. Never a time.
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
  it("runs, and comes to a result that survives JSON", async () => {
    const result = await bench(options);

    expectResult(result, name);
    // The pipeline's are held against the command lines and the clone that a short run leaves out.
    if (name !== "pipeline") expect(result.targets.length).toBeGreaterThan(0);
  });
});
