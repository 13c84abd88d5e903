import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Consumer, installPacked } from "../test/install.ts";
import { fetchNodes } from "./fetch-runtimes.ts";

const vectors = fileURLToPath(new URL("../../signature/test/vectors-smoke.mjs", import.meta.url));
const nodes = await fetchNodes();

let consumer: Consumer;
beforeAll(async () => {
  consumer = await installPacked();
}, 120_000);
afterAll(() => consumer?.remove());

describe.each(Object.entries(nodes))("Node %s, by its own binary", (version, program) => {
  it.skipIf(program === undefined)("passes all signature vectors on both hash back ends", async () => {
    const printed = await consumer.run(program as string, [vectors]);

    expect(printed).toMatch(new RegExp(`^\\d{2,} vectors, 2 back ends, node v${version}\\.`));
  });

  it.skipIf(program === undefined)(
    "makes a signed call with the packed packages, by import and by require()",
    async () => {
      for (const file of ["call.mjs", "call.cjs"]) {
        const printed = await consumer.run(program as string, [file]);

        expect(JSON.parse(printed)).toEqual({ accepted: true, delivered: 1 });
      }
    },
  );
});
