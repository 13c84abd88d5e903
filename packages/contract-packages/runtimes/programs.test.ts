import { fileURLToPath } from "node:url";
import { consumerIn, findRuntimes } from "@cbss/testing";
import { expect, inject } from "vitest";
import { programTest, programVersion } from "./program-test.ts";
import { runtimeTest } from "./runtime-test.ts";

const runtimes = findRuntimes();
const { bun, deno } = runtimes;
const vectors = fileURLToPath(new URL("../../signature/test/vectors-smoke.mjs", import.meta.url));
// Deno may open sockets of this machine. It may do nothing else, and must not ask.
const denoRun = [
  "run",
  "--no-prompt",
  "--allow-net=127.0.0.1",
  "--no-config",
  "--no-lock",
  "--node-modules-dir=manual",
];

for (const version of ["20", "22", "24", "26"] as const) {
  const node = { runtime: `Node ${version}`, program: runtimes[`node-${version}`] };
  programTest({ ...node, how: "import", args: ["call.mjs"] });
  programTest({ ...node, how: "require()", args: ["call.cjs"] });
  const title = `passes all signature vectors on both hash back ends, in Node ${version}`;
  runtimeTest({ ...node, how: "signature vectors", title }, async (program, tell) => {
    tell(await programVersion(program));

    const printed = await consumerIn(inject("consumer")).run(program, [vectors]);

    expect(printed).toMatch(new RegExp(`^\\d{2,} vectors, 2 back ends, node v${version}\\.`));
  });
}

programTest({ runtime: "Bun", program: bun, how: "import", args: ["run", "--no-install", "call.mjs"] });
programTest({ runtime: "Bun", program: bun, how: "require()", args: ["run", "--no-install", "call.cjs"] });
programTest({ runtime: "Deno", program: deno, how: "import", args: [...denoRun, "call.mjs"] });
programTest({
  runtime: "Deno",
  program: deno,
  how: "require()",
  args: [...denoRun, "--allow-read=.", "call.cjs"],
});
